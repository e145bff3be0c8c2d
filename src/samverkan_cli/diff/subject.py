"""Who or what a sentence is about: the record in words."""

from samverkan_cli.diff.known import Known
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers


def subject_of(noun: Noun, known: Known) -> object:
    """The record as the beginning of a sentence: a title, a name or a message."""
    match noun:
        case Initiative():
            return noun.title
        case Participation():
            name = known.organisation(noun.municipality_id)
            args = {"name": name, "title": known.title(noun.initiative_id)}
            return Message(N_("{name} i {title}"), args)
        case Assessment():
            about = {"title": known.title(noun.initiative_id), "date": noun.date}
            text = N_("{title}, bedömd av {name} {date}")
            return Message(text, {**about, "name": assessor(noun, known)})
        case Organisation():
            return noun.label
        case Collaboration():
            return noun.name
        case QualificationModel():
            return Message(N_("Modellen {id}"), {"id": noun.id})
        case Intake():
            return Message(N_("{name}, eget inflöde"), {"name": known.organisation(noun.id)})
        case Prioritisation():
            return Message(N_("Prioriteringen {date}"), {"date": noun.date})
        case Survey():
            return Message(N_("Enkäten {id}"), {"id": noun.id})
        case Review():
            return Message(N_("Granskningens regler (review.yaml)"))
        case Waivers():
            return Message(N_("Undantag (waivers.yaml)"))
    return Message(N_("Registrets inställningar"))


def assessor(form: Assessment, known: Known) -> str:
    """Who filled in the form: an organisation or a group of the initiative's cooperation."""
    initiative = known.initiative(form.initiative_id)
    collaboration = known.collaboration_of(initiative) if initiative else None
    return known.body(form.assessor, collaboration)
