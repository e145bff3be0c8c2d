"""A view as Markdown that reads on a forge and in an e-mail."""

from samverkan_cli.render.jinja import markdown_environment
from samverkan_cli.render.lines import squeezed
from samverkan_cli.views.followup import FollowUp


def followup_markdown(view: FollowUp, *, diagrams: bool = False) -> str:
    """The follow-up report; the same view gives the same bytes."""
    text = (
        markdown_environment(diagrams=diagrams).get_template("followup.md.j2").render(report=view)
    )
    return squeezed(text)
