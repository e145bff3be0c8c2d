"""SAM301–SAM399: what a file and its name must be to have a place in the registry."""

from samverkan_cli.findings import Law
from samverkan_cli.model.message import N_

_GOOD = """
        organisations/vara:
          name: Vara kommun
          kind: kommun
          municipality_code: 1470
        """

FILE_LAWS: tuple[Law, ...] = (
    Law(
        "SAM301",
        "name_is_a_proper_id",
        "error",
        N_("Sökvägen är postens id. Den ska vara lika på alla datorer och kunna stå i en länk."),
        N_("(filen organisations/Götene Kommun.yaml)"),
        _GOOD,
        N_(
            "Byt namn: a–z, 0–9 och bindestreck, högst 64 tecken; å och ä blir a, ö blir o. "
            "Bedömningar och prioriteringar börjar med dagen: 2025-11-04-vara."
        ),
    ),
    Law(
        "SAM302",
        "file_has_a_place",
        "error",
        N_("En YAML-fil som inte hör till någon sort blir aldrig läst, och uppgiften tappas bort."),
        N_("(filen initiatives/e-arkiv.yaml)"),
        _GOOD,
        N_(
            "Flytta filen till rätt mapp: organisations, collaborations, models, initiatives, intake, "
            "prioritisations eller surveys."
        ),
    ),
    Law(
        "SAM303",
        "file_is_no_link",
        "error",
        N_("En symbolisk länk kan peka utanför registret och fungerar inte på alla datorer."),
        N_("(en länk i stället för en fil)"),
        _GOOD,
        N_("Ersätt länken med en vanlig fil."),
    ),
    Law(
        "SAM304",
        "file_can_be_opened",
        "error",
        N_("Filen finns men går inte att öppna, så uppgifterna i den saknas i allt som räknas."),
        N_("(en fil utan läsrättighet)"),
        _GOOD,
        N_("Ge dig läsrättighet till filen."),
    ),
    Law(
        "SAM305",
        "name_is_allowed_on_windows",
        "error",
        N_("Namn som con, nul och com1 går inte att skapa på Windows, där många arbetar."),
        N_("(filen organisations/con.yaml)"),
        _GOOD,
        N_("Välj ett annat namn."),
    ),
    Law(
        "SAM306",
        "entry_is_a_plain_file",
        "error",
        N_("Här väntas en fil, men något annat (en mapp eller en enhet) har fått dess namn."),
        N_("(en mapp som heter vara.yaml)"),
        _GOOD,
        N_("Byt namn på mappen eller ta bort den."),
    ),
)
