"""Every kind of picture: each has a title, a sentence that states the finding, and an anchor.

`kind` names its macro in `macros/picture.html.j2`.
"""

from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.charts_range import RangeChart
from samverkan_cli.views.governance_picture import SignalPicture
from samverkan_cli.views.picture_map import MunicipalityMap
from samverkan_cli.views.picture_matrix import Matrix
from samverkan_cli.views.picture_timeline import Timeline
from samverkan_cli.views.picture_trend import Trend

Picture = BarChart | RangeChart | Timeline | Matrix | MunicipalityMap | Trend | SignalPicture
