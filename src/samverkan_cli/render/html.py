"""A view as one self-contained HTML file."""

from samverkan_cli.render.jinja import html_environment
from samverkan_cli.views.followup import FollowUp


def followup_html(view: FollowUp) -> str:
    """The follow-up report; the same view gives the same bytes."""
    return html_environment().get_template("followup.html.j2").render(report=view)
