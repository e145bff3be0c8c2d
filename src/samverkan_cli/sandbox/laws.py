"""SAM401–SAM499: what an own template must be for a report to come of it.

An example is a template by its file name; the bad one marks its line with `{# <- CODE #}`.
"""

from samverkan_cli.findings import Law
from samverkan_cli.model.message import N_

LAWS: tuple[Law, ...] = (
    Law(
        "SAM401",
        "template_can_be_read",
        "error",
        N_("En mall är en textfil i UTF-8. Annars skulle å, ä och ö bli fel i rapporten."),
        N_("(filen är sparad som Windows-1252)"),
        """
        followup.md.j2:
          # {{ page.title }}
        """,
        N_("Spara filen som UTF-8 i mallmappen."),
    ),
    Law(
        "SAM402",
        "template_is_whole",
        "error",
        N_("En tagg är felstavad, eller en parentes eller ett slut saknas: mallen är inte hel."),
        """
        followup.md.j2:
          {% for part in page.parts %}
          ## {{ part.heading }}
          {% endfro %}  {# <- SAM402 #}
        """,
        """
        followup.md.j2:
          {% for part in page.parts %}
          ## {{ part.heading }}
          {% endfor %}
        """,
        N_("Rätta taggen på raden. Varje for, if, block och macro har sitt slut."),
    ),
    Law(
        "SAM403",
        "template_names_what_there_is",
        "error",
        N_("Ett felstavat fält skulle annars tyst bli en lucka i rapporten."),
        """
        followup.md.j2:
          # {{ page.titel }}  {# <- SAM403 #}
        """,
        """
        followup.md.j2:
          # {{ page.title }}
        """,
        N_("Rätta stavningen. Fälten står i docs/sv/template-data.md."),
    ),
    Law(
        "SAM404",
        "template_uses_what_is_allowed",
        "error",
        N_(
            "En mall är ett program. Den kommer åt data och de filter som är uppräknade, så att"
            " ingen mall kan läsa filer, köra något eller skriva ut text som inte är ofarlig."
        ),
        """
        followup.html.j2:
          {% extends "samverkan/page.html.j2" %}
          {% block content %}
          {{ page.title | safe }}  {# <- SAM404 #}
          {% endblock %}
        """,
        """
        followup.html.j2:
          {% extends "samverkan/page.html.j2" %}
          {% block content %}
          {{ page.title }}
          {% endblock %}
        """,
        N_("Använd ett av filtren i docs/sv/templates.md, eller ett eget makro."),
    ),
    Law(
        "SAM405",
        "included_template_is_in_folder",
        "error",
        N_("En mall tar bara in filer ur sin egen mapp, så att ingen kommer åt något annat."),
        """
        followup.md.j2:
          {% include "../hemligt.md" %}  {# <- SAM405 #}
        """,
        """
        followup.md.j2:
          {% from "samverkan/parts.md.j2" import table %}
          {{ table(page.parts[2].tables[0]) }}
        """,
        N_("Lägg filen i mallmappen och skriv dess namn därifrån."),
    ),
    Law(
        "SAM406",
        "template_keeps_within_limits",
        "error",
        N_(
            "En mall som aldrig blir klar, eller en rapport som ingen kan öppna, ska stoppas på"
            " samma sätt på alla datorer."
        ),
        """
        followup.md.j2:
          {% for n in range(1000000000) %}{% endfor %}  {# <- SAM406 #}
        """,
        """
        followup.md.j2:
          {% for part in page.parts %}
          ## {{ part.heading }}
          {% endfor %}
        """,
        N_("Loopa över färre poster. Gränserna står i docs/sv/templates.md."),
    ),
    Law(
        "SAM407",
        "template_fits_its_values",
        "error",
        N_("Uttrycket har inget värde, till exempel en text gånger ett tal eller en hel lista."),
        """
        followup.md.j2:
          {{ page.parts }}  {# <- SAM407 #}
        """,
        """
        followup.md.j2:
          {{ page.parts | map(attribute="heading") | join(", ") }}
        """,
        N_("Skriv ut ett fält i taget. Det som saknas är null: ge det ett värde med default."),
    ),
    Law(
        "SAM408",
        "html_template_gives_a_page",
        "error",
        N_(
            "I sidans huvud skrivs vad den är gjord av, så att report verify kan göra om den, och"
            " att den inte får köra skript eller hämta något."
        ),
        """
        followup.html.j2:
          <h1>{{ page.title }}</h1>  {# <- SAM408 #}
        """,
        """
        followup.html.j2:
          {% extends "samverkan/page.html.j2" %}
          {% block content %}
          <h1>{{ page.title }}</h1>
          {% endblock %}
        """,
        N_("Utgå från ramen samverkan/page.html.j2, eller skriv <!DOCTYPE html> och <head>."),
    ),
)  # fmt: skip
