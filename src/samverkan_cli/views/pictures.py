"""Pictures other than bars: each has a title, a sentence that states the finding, and an anchor."""

from samverkan_cli.views.charts import BarChart

Picture = BarChart  # further kinds join here, each with its macro in `macros/picture.html.j2`
