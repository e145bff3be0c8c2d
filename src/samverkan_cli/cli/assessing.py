"""The words of `assess` as answers in the model's own terms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.mandated import group_named
from samverkan_cli.cli.named import named, named_or_none
from samverkan_cli.cli.score_set import answer_in, value_in
from samverkan_cli.cli.stepped import Call, words
from samverkan_cli.lifecycle.assessed import Given, form_ref, further, new_form
from samverkan_cli.lifecycle.step import Edit
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.qualification_model import QualificationModel


@dataclass(frozen=True)
class Answers:
    """What the call says, each answer written `id=value`."""

    gates: Sequence[str]
    scores: Sequence[str]
    reasons: Sequence[str]
    recommendation: str | None
    note: str | None


def form(
    call: Call, assessor: str, day: date, model: str | None, said: Answers
) -> tuple[Edit, ...]:
    """What to write; UsageError for words the model or the cooperation does not know."""
    who = _assessor(call, assessor)
    ref = form_ref(call.found, day, who)
    known = next((f for f in call.registry.assessments_of(call.found.id) if f.ref == ref), None)
    used = named(call.registry, QualificationModel, model or (known.model if known else _own(call)))
    if known and used.id != known.model:
        message = Message(N_("formuläret är gjort med {model}"), {"model": known.model})
        raise UsageError(message, Message(N_("utelämna --model, eller välj en annan dag")))
    given = _given(said, used)
    return further(known, used, given) if known else new_form(call.found, used, day, who, given)


def _own(call: Call) -> str:
    """The model in force in the initiative's cooperation."""
    found = call.cooperation.model
    if found is None:
        message = Message(N_("{name} anger ingen modell"), {"name": call.cooperation.name})
        raise UsageError(message, Message(N_("välj en med --model")))
    return found


def _assessor(call: Call, wanted: str) -> str:
    """An organisation, or a group of the cooperation by id or name."""
    group = group_named(call.cooperation, wanted)
    if group is not None:
        return group
    found = named_or_none(call.registry, Organisation, wanted)
    if found is None:
        organisations = {
            one.id: (one.label, one.name) for one in call.registry.organisations.values()
        }
        groups = {group.id: (group.name,) for group in call.cooperation.groups}
        message = Message(N_("det finns ingen organisation eller grupp ”{id}”"), {"id": wanted})
        listing = Message(N_("se vilka som finns: samverkan list organisations"))
        if groups:
            text = N_("välj bland {choices}, eller en kommun: samverkan list organisations")
            listing = Message(text, {"choices": Names(tuple(groups))})
        raise UsageError(message, did_you_mean(wanted, organisations | groups, listing))
    return found.id


def _given(said: Answers, model: QualificationModel) -> Given:
    gates = _by_id("--gate", said.gates, [gate.id for gate in model.gates])
    scores = _by_id("--score", said.scores, [one.id for one in model.criteria])
    every = [gate.id for gate in model.gates] + [one.id for one in model.criteria]
    reasons = _by_id("--reason", said.reasons, every)
    return Given(
        {key: answer_in("--gate", f"{key}={value}", value) for key, value in gates.items()},
        {key: value_in("--score", f"{key}={value}", value, model) for key, value in scores.items()},
        reasons,
        said.recommendation,
        words(said.note),
    )


def _by_id(option: str, given: Sequence[str], known: Sequence[str]) -> Mapping[str, str]:
    """What each id was given; UsageError for one the model lacks, or without anything given."""
    found: dict[str, str] = {}
    for one in given:
        key, equals, value = one.partition("=")
        if not equals or not value.strip():
            raise UsageError(
                Message(N_("{option}: ”{text}” saknar likhetstecken eller värde"),
                        {"option": option, "text": one}),
                Message(N_("skriv {option} {key}=…"), {"option": option, "key": known[0]}),
            )  # fmt: skip
        if key not in known:
            listing = Message(N_("välj bland {choices}"), {"choices": Names(tuple(known))})
            message = N_("{option}: det finns inget ”{key}” i modellen")
            raise UsageError(
                Message(message, {"option": option, "key": key}), did_you_mean(key, known, listing)
            )
        found[key] = " ".join(value.split())
    return found
