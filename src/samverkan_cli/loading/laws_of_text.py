"""SAM201–SAM299: what the text of a file must be for anyone to read it the same way."""

from samverkan_cli.findings import Law, Severity
from samverkan_cli.model.message import N_

_GOOD = """
        initiatives/e-arkiv:
          title: E-arkiv
        """


def _law(
    code: str, name: str, reason: str, remedy: str, bad: str, severity: Severity = "error"
) -> Law:
    return Law(code, name, severity, reason, bad, _GOOD, remedy)


TEXT_LAWS: tuple[Law, ...] = (
    _law(
        "SAM201",
        "file_is_utf8",
        N_(
            "Alla filer är UTF-8. Sparas en fil på annat sätt blir å, ä och ö olika på olika datorer."
        ),
        N_("Spara om filen som UTF-8: i Anteckningar Spara som → Kodning → UTF-8."),
        N_("(en fil sparad som Windows-1252 eller UTF-16)"),
    ),
    _law(
        "SAM202",
        "file_is_of_readable_size",
        N_("En fil i registret är en post. Är den större än 256 KiB har något annat hamnat där."),
        N_("Dela upp innehållet, eller lägg bilagan någon annanstans och hänvisa till den."),
        N_("(en fil på mer än 256 KiB)"),
    ),
    _law(
        "SAM203",
        "text_has_no_control_characters",
        N_("Styrtecken syns inte men kan ändra vad som visas på en skärm."),
        N_("Ta bort tecknet. Skriv om texten i stället för att klistra in den."),
        """
        initiatives/e-arkiv:
          title: "E-\\x07arkiv"  # <- SAM203
        """,
    ),
    _law(
        "SAM204",
        "text_has_no_hidden_characters",
        N_(
            "Osynliga tecken och tecken som vänder skrivriktningen kan få en granskare att se "
            "något annat än det som står i filen (Trojan Source)."
        ),
        N_("Ta bort tecknet. Skriv om texten i stället för att klistra in den."),
        """
        initiatives/e-arkiv:
          title: "E-\\u200barkiv"  # <- SAM204
        """,
    ),
    _law(
        "SAM205",
        "text_has_no_tabs",
        N_("YAML:s indrag är mellanslag. En tabb ser likadan ut men betyder något annat."),
        N_("Ersätt tabben med mellanslag."),
        N_("(en fil med tabbtecken)"),
    ),
    _law(
        "SAM206",
        "lines_end_the_usual_way",
        N_("Ensamma vagnreturer räknas som radslut av vissa program men inte av andra."),
        N_("Spara om filen med radslut LF (eller CRLF)."),
        N_("(en fil med ensamma CR)"),
    ),
    _law(
        "SAM207",
        "text_has_no_odd_line_breaks",
        N_("Tecknen U+0085, U+2028 och U+2029 är radslut för vissa program men inte för andra."),
        N_("Ersätt tecknet med ett mellanslag eller en vanlig ny rad."),
        """
        initiatives/e-arkiv:
          title: "E-\\u2028arkiv"  # <- SAM207
        """,
    ),
    _law(
        "SAM208",
        "byte_order_mark_only_first",
        N_(
            "Ett byteordningsmärke mitt i filen är osynligt och hör oftast till en sammanklistrad fil."
        ),
        N_("Ta bort tecknet U+FEFF."),
        """
        initiatives/e-arkiv:
          title: "E-\\ufeffarkiv"  # <- SAM208
        """,
    ),
    _law(
        "SAM209",
        "line_ends_are_of_one_kind",
        N_("Blandade radslut gör att en granskare ser hela filen som ändrad."),
        N_("Spara om filen med ett och samma radslut, helst LF."),
        N_("(en fil där vissa rader slutar med CRLF och andra med LF)"),
    ),
    _law(
        "SAM210",
        "text_is_yaml",
        N_("Texten går inte att tolka, så ingenting i filen kan läsas förrän den är rättad."),
        N_("Rätta raden; oftast saknas ett citattecken, ett kolon eller rätt indrag."),
        """
        initiatives/e-arkiv:
          title: E-arkiv: nytt arkiv  # <- SAM210
        """,
    ),
    _law(
        "SAM211",
        "no_anchors",
        N_("Ett ankare (&namn) gör att ett värde kan ändras på ett annat ställe än där det står."),
        N_("Skriv ut värdet där det behövs."),
        """
        initiatives/e-arkiv:
          title: &rubrik E-arkiv  # <- SAM211
        """,
    ),
    _law(
        "SAM212",
        "no_aliases",
        N_(
            "En hänvisning (*namn) döljer vad som står, och kan få en liten fil att växa utan gräns."
        ),
        N_("Skriv ut värdet där det behövs."),
        """
        initiatives/e-arkiv:
          title: *rubrik  # <- SAM212
        """,
    ),
    _law(
        "SAM213",
        "no_merge_keys",
        N_(
            "En sammanslagning (<<) hämtar fält från ett annat ställe, så att raden inte säger allt."
        ),
        N_("Skriv ut fälten där de behövs."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          <<: {need: Bevara}  # <- SAM213
        """,
    ),
    _law(
        "SAM214",
        "no_tags",
        N_("En tagg (!namn) ber programmet tolka värdet på ett eget sätt. Här bestämmer formatet."),
        N_("Ta bort taggen."),
        """
        initiatives/e-arkiv:
          title: !!str E-arkiv  # <- SAM214
        """,
    ),
    _law(
        "SAM215",
        "no_directives",
        N_("Direktiv (%) byter språkregler för filen. Registret använder inga."),
        N_("Ta bort raden som börjar med %."),
        N_("(en fil som börjar med %YAML 1.1)"),
    ),
    _law(
        "SAM216",
        "one_document_a_file",
        N_("En fil är en post. Ett andra dokument efter --- skulle aldrig bli läst."),
        N_("Flytta det andra dokumentet till en egen fil."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          ---  # <- SAM216
          title: Ett till
        """,
    ),
    _law(
        "SAM217",
        "key_stands_once",
        N_("Står ett fält två gånger gäller bara det ena, och det går inte att se vilket."),
        N_("Ta bort eller slå ihop det ena."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          title: Digitalt arkiv  # <- SAM217
        """,
    ),
    _law(
        "SAM218",
        "key_is_text",
        N_("Ett fältnamn är ett enkelt ord; en lista eller grupp kan inte vara namn."),
        N_("Skriv ett enkelt ord före kolonet."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          ? [a, b]  # <- SAM218
          : c
        """,
    ),
    _law(
        "SAM219",
        "record_is_fields",
        N_(
            "En post är fält med namn. En tom fil, en lista eller en ensam text säger inget om vad."
        ),
        N_("Skriv fälten som namn: värde, eller ta bort filen."),
        """
        initiatives/e-arkiv:
          - E-arkiv  # <- SAM219
        """,
    ),
    _law(
        "SAM220",
        "nesting_is_reasonable",
        N_("Ingen post behöver mer än 32 nivåer; djupare är ett misstag eller ett angrepp."),
        N_("Ta bort de överflödiga parenteserna."),
        N_("(en fil med mer än 32 nivåer)"),
    ),
    _law(
        "SAM221",
        "file_has_a_reasonable_number_of_values",
        N_("Ingen post behöver mer än 20 000 värden."),
        N_("Dela upp innehållet på flera filer."),
        N_("(en fil med mer än 20 000 värden)"),
    ),
    _law(
        "SAM222",
        "text_is_of_reasonable_length",
        N_("En text i registret läses av människor; mer än 65 536 tecken hör hemma i en bilaga."),
        N_("Korta texten och hänvisa till bilagan."),
        N_("(en text på mer än 65 536 tecken)"),
    ),
    _law(
        "SAM223",
        "file_has_few_faults",
        N_(
            "Är felen i en fil fler än 100 är det oftast ett och samma fel på varje rad. De första "
            "visas, och resten när de är rättade."
        ),
        N_("Rätta felen ovanför och kör igen, så visas resten."),
        N_("(en fil med mer än 100 fel)"),
    ),
    _law(
        "SAM224",
        "text_is_not_cut_short",
        N_(
            "Ett nummertecken efter ett mellanslag börjar en kommentar i YAML. Det som följer räknas "
            "inte till texten, fast det ser ut så."
        ),
        N_(
            "Sätt hela texten inom citattecken. Är det en kommentar: skriv ett mellanslag efter "
            "nummertecknet."
        ),
        """
        initiatives/e-arkiv:
          title: Punkt #4 om e-arkiv  # <- SAM224
        """,
        "warning",
    ),
    _law(
        "SAM225",
        "layout_has_plain_spaces",
        N_(
            "Hårda mellanslag från Word och webbsidor ser ut som vanliga, men skiljer varken indrag, "
            "bindestreck eller fältnamn från det som följer."
        ),
        N_("Skriv ett vanligt mellanslag i stället. samverkan fix byter alla i filen."),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          received:\u00a02024-02-05  # <- SAM225
        """,
    ),
    _law(
        "SAM226",
        "items_stand_under_each_other",
        N_(
            "En punkt som står längre in än den ovanför läses som mer av dess text. Listan får en "
            "punkt för lite, och den andra står med ett bindestreck i."
        ),
        N_(
            "Ge båda bindestrecken samma indrag. Är det en och samma text: sätt den inom citattecken."
        ),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          areas:
            - Kultur
              - Fritid  # <- SAM226
        """,
        "warning",
    ),
    _law(
        "SAM227",
        "quotes_around_a_text_are_straight",
        N_(
            "Word gör raka citattecken typografiska. För YAML hör de till texten, så de följer med ut "
            "i tabeller och rapporter."
        ),
        N_(
            "Ta bort citattecknen, eller skriv raka. Ska de synas: sätt raka citattecken utanför dem."
        ),
        """
        initiatives/e-arkiv:
          title: ”E-arkiv”  # <- SAM227
        """,
        "warning",
    ),
    _law(
        "SAM228",
        "text_was_read_in_its_encoding",
        N_(
            "Har ett program läst filen i fel teckenkodning och sparat den blir å, ä och ö två tecken "
            "var. Namn går då inte att söka efter."
        ),
        N_("Skriv orden som de ska vara. samverkan fix rättar hela filen."),
        """
        initiatives/e-arkiv:
          title: E-arkiv fÃ¶r alla  # <- SAM228
        """,
        "warning",
    ),
    _law(
        "SAM230",
        "no_personal_identity_numbers",
        N_(
            "Ett Git-arkiv glömmer aldrig. Personnummer och samordningsnummer får inte stå i "
            "registret, inte heller i kommentarer eller filnamn."
        ),
        N_(
            "Ta bort numret innan filen checkas in. Är det redan incheckat måste historiken rensas."
        ),
        """
        initiatives/e-arkiv:
          title: E-arkiv
          need: Ärende för 19121212-1212  # <- SAM230
        """,
    ),
    _law(
        "SAM231",
        "contacts_are_functions",
        N_(
            "Kontakten ska vara en roll eller funktionsbrevlåda. Privata e-postadresser och "
            "mobilnummer är personuppgifter, och blir kvar i historiken."
        ),
        N_("Byt mot en roll eller en funktionsbrevlåda."),
        """
        initiatives/e-arkiv/participation/vara:
          contact: anna.exempel@gmail.com  # <- SAM231
          events:
            - {date: 2024-03-01, kind: deltar}
        """,
        "warning",
    ),
)
