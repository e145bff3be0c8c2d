"""SAM101–SAM199: what a field must be for the schema to read it."""

from samverkan_cli.findings import Law
from samverkan_cli.model.message import N_

FIELD_LAWS: tuple[Law, ...] = (
    Law(
        "SAM101",
        "field_is_known",
        "error",
        N_(
            "Ett felstavat fält skulle annars tyst bli en uppgift som saknas. Registret tar bara "
            "emot de fält som formatet beskriver."
        ),
        """
        organisations/vara:
          name: Vara kommun
          kortnamn: Vara  # <- SAM101
          kind: kommun
          municipality_code: 1470
        """,
        """
        organisations/vara:
          name: Vara kommun
          short_name: Vara
          kind: kommun
          municipality_code: 1470
        """,
        N_(
            "Rätta stavningen, eller ta bort fältet. Står texten inom { } kan ett komma ha delat den."
        ),
    ),
    Law(
        "SAM102",
        "required_field_is_present",
        "error",
        N_("Utan fältet går posten inte att använda, till exempel ett initiativ utan rubrik."),
        """
        initiatives/e-arkiv:
          need: Handlingar ska bevaras digitalt.  # <- SAM102
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
          need: Handlingar ska bevaras digitalt.
        """,
        N_("Lägg till fältet med ett värde."),
    ),
    Law(
        "SAM103",
        "value_is_a_term",
        "error",
        N_("Värdet räknas och jämförs. Därför tas bara de ord emot som formatet bestämmer."),
        """
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: delltar}  # <- SAM103
        """,
        """
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
        """,
        N_("Välj ett av de ord som räknas upp i felet."),
    ),
    Law(
        "SAM104",
        "date_is_year_month_day",
        "error",
        N_(
            "Ett datum som 3/4 2024 kan läsas på två sätt. Registret skriver alltid år, månad, dag."
        ),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          received: 1/3 2024  # <- SAM104
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
          received: 2024-03-01
        """,
        N_("Skriv datumet som ÅÅÅÅ-MM-DD."),
    ),
    Law(
        "SAM105",
        "date_exists",
        "error",
        N_("Dagen finns inte i almanackan, så det går inte att veta vilken dag som menas."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          received: 2024-02-30  # <- SAM105
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
          received: 2024-02-29
        """,
        N_("Rätta månaden eller dagen."),
    ),
    Law(
        "SAM106",
        "partial_date_is_readable",
        "error",
        N_(
            "Fältet tar ett datum eller en hel period, så att även en ungefärlig uppgift kan stå rätt."
        ),
        """
        collaborations/v6:
          name: V6
          form: natverk
          started: hösten 2023  # <- SAM106
        """,
        """
        collaborations/v6:
          name: V6
          form: natverk
          started: 2023-H2
        """,
        N_("Skriv 2025, 2025-H2, 2025-Q3, 2025-06 eller 2025-06-30."),
    ),
    Law(
        "SAM107",
        "period_has_the_right_length",
        "error",
        N_(
            "Uppgiften följs upp för en bestämd sorts period, till exempel halvår för inkomna ärenden."
        ),
        """
        intake/vara:
          counts:
            - {period: 2024-Q3, received: 4}  # <- SAM107
        """,
        """
        intake/vara:
          counts:
            - {period: 2024-H2, received: 4}
        """,
        N_("Välj en period av rätt längd; felet säger vilka som går."),
    ),
    Law(
        "SAM108",
        "amount_or_count_is_whole",
        "error",
        N_("Belopp är hela kronor utan moms och antal är heltal, så att summor stämmer på kronan."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          costs:
            - {kind: drift, basis: budget, amount: "12 500,50 kr"}  # <- SAM108
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
          costs:
            - {kind: drift, basis: budget, amount: 12 500}
        """,
        N_("Skriv bara siffror, gärna i grupper om tre: 150 000."),
    ),
    Law(
        "SAM109",
        "decimal_has_a_point",
        "error",
        N_("Poäng, vikter och andelar skrivs med decimalpunkt, som i alla datafiler."),
        """
        collaborations/v6:
          name: V6
          form: natverk
          funding:
            stated_support_level: 63,5 %  # <- SAM109
        """,
        """
        collaborations/v6:
          name: V6
          form: natverk
          funding:
            stated_support_level: 0.635
        """,
        N_("Skriv talet med punkt och utan procenttecken: 0.635."),
    ),
    Law(
        "SAM110",
        "flag_is_true_or_false",
        "error",
        N_(
            "Ja/nej-fält skrivs true eller false. Ord som yes, on eller ja tolkas olika i olika program."
        ),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          example: ja  # <- SAM110
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
          example: true
        """,
        N_("Skriv true eller false."),
    ),
    Law(
        "SAM111",
        "item_id_has_the_right_form",
        "error",
        N_("Ett id ska kunna stå i en länk och i ett kommando, och vara lika på alla datorer."),
        """
        collaborations/v6:
          name: V6
          form: natverk
          groups:
            - {id: styr gruppen, name: Styrgruppen}  # <- SAM111
        """,
        """
        collaborations/v6:
          name: V6
          form: natverk
          groups:
            - {id: styrgruppen, name: Styrgruppen}
        """,
        N_(
            "Använd a–z, A–Z, 0–9 och bindestreck eller understreck mellan delarna, högst 64 tecken."
        ),
    ),
    Law(
        "SAM112",
        "municipality_code_has_four_digits",
        "error",
        N_("Kommunkoden har alltid fyra siffror, även när den börjar på noll (SCB)."),
        """
        organisations/vara:
          name: Vara kommun
          kind: kommun
          municipality_code: 147  # <- SAM112
        """,
        """
        organisations/vara:
          name: Vara kommun
          kind: kommun
          municipality_code: 1470
        """,
        N_("Skriv koden med fyra siffror."),
    ),
    Law(
        "SAM113",
        "organisation_number_has_the_right_form",
        "error",
        N_(
            "Organisationsnumret skrivs med bindestreck, så att det inte förväxlas med andra nummer."
        ),
        """
        organisations/vara:
          name: Vara kommun
          kind: kommun
          municipality_code: 1470
          organisation_number: 2120002924  # <- SAM113
        """,
        """
        organisations/vara:
          name: Vara kommun
          kind: kommun
          municipality_code: 1470
          organisation_number: 212000-2924
        """,
        N_("Skriv numret som NNNNNN-NNNN."),
    ),
    Law(
        "SAM114",
        "text_says_something",
        "error",
        N_("En tom text ser ut som en uppgift men är ingen."),
        """
        initiatives/e-arkiv:
          title: ""  # <- SAM114
        """,
        """
        initiatives/e-arkiv:
          title: E-arkiv
        """,
        N_("Skriv en text, eller ta bort fältet om uppgiften saknas."),
    ),
    Law(
        "SAM115",
        "value_has_the_right_shape",
        "error",
        N_("Ett fält är antingen en text, en lista eller en grupp av fält; här står fel sort."),
        """
        collaborations/v6:
          name: V6
          form: natverk
          goals: En gemensam målbild  # <- SAM115
        """,
        """
        collaborations/v6:
          name: V6
          form: natverk
          goals:
            - En gemensam målbild
        """,
        N_(
            "Skriv en lista med bindestreck först på varje rad, eller fält med kolon, som felet säger."
        ),
    ),
    Law(
        "SAM116",
        "number_is_not_absurdly_long",
        "error",
        N_("Ett tal på mer än 20 siffror är nästan säkert ett misstag, och tar tid att räkna med."),
        """
        intake/vara:
          counts:
            - {period: 2024-H2, received: 444444444444444444444}  # <- SAM116
        """,
        """
        intake/vara:
          counts:
            - {period: 2024-H2, received: 4}
        """,
        N_("Rätta talet."),
    ),
)
