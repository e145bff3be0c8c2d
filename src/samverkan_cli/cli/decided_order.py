"""A meeting's order from the words of the call: whose it is, which ranks, which reasons."""

from collections.abc import Mapping, Sequence
from shlex import quote

from samverkan_cli.cli.errors import RefusedWriteError, UsageError
from samverkan_cli.cli.mandated import decider, group_named
from samverkan_cli.cli.named import named
from samverkan_cli.cli.recording import Step
from samverkan_cli.cli.registry import known_then
from samverkan_cli.cli.scored import Scored
from samverkan_cli.language.language import Language
from samverkan_cli.lifecycle.step import Edit
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.qualification.decided import Decided, decided, ranks_among
from samverkan_cli.views.decision_candidates import candidates


def meeting_record(
    found: Scored, wanted: Sequence[str], group: str | None, given: Sequence[str], speech: Language
) -> Step:
    """The record to write; UsageError for words that name nothing, refused without reasons."""
    order = _order(found, wanted)
    reasons = _reasons(found, given, order)
    places = decided(order, ranks_among(found.ranked, order), reasons)
    _check(places, speech)
    registry = found.opened.registry
    example = all(registry.initiatives[key].example for key in order)
    day = found.until.isoformat()
    fields = {
        "collaboration": found.collaboration.id,
        "date": day,
        "group": _group(found, group),
        "model": found.model.id,
        "order": [_place(one) for one in places],
        "example": True if example else None,
    }
    return Step(
        edits=(Edit(f"prioritisations/{day}-{found.collaboration.id}", (), fields),),
        done=speech.plural(
            "{n} initiativ i beslutad ordning", "{n} initiativ i beslutad ordning", len(places)
        ),
        then=f"samverkan report decision {day}",
    )


def _place(one: Decided) -> dict[str, object]:
    fields = {"initiative": one.initiative, "computed_rank": one.rank, "reason": one.reason}
    return {key: value for key, value in fields.items() if value is not None}


def _order(found: Scored, wanted: Sequence[str]) -> list[str]:
    registry = found.opened.registry
    if not wanted:
        known = candidates(found.known, found.ranked, found.until)
        ids = " ".join(quote(entry.result.initiative) for entry in known)
        hint = Message(N_("den uträknade ordningen: samverkan prioritise {ids}"), {"ids": ids})
        what = Message(N_("ange initiativen i den ordning mötet beslutade"))
        raise UsageError(what, hint if ids else None)
    own = {entry.result.initiative for entry in found.ranked}
    order: list[str] = []
    for word in wanted:
        initiative = named(registry, Initiative, word)
        key = initiative.id
        if key not in own:
            if registry.collaboration_of(initiative) == found.collaboration.id:
                known_then(found.known, initiative, found.until, "--date")
            args = {"initiative": key, "collaboration": found.collaboration.name}
            raise UsageError(
                Message(N_("{initiative} hör inte till {collaboration}"), args),
                Message(N_("välj samverkan med --collaboration")),
            )
        if key in order:
            raise UsageError(Message(N_("{initiative} står två gånger"), {"initiative": key}))
        order.append(key)
    return order


def _reasons(found: Scored, given: Sequence[str], order: Sequence[str]) -> Mapping[str, str]:
    reasons = {}
    for one in given:
        key, equals, reason = one.partition("=")
        if not equals or not reason.strip():
            raise UsageError(
                Message(N_("--reason: ”{text}” saknar likhetstecken eller skäl"), {"text": one}),
                Message(N_('skriv --reason {id}="Varför mötet valde platsen"'), {"id": order[0]}),
            )
        initiative = named(found.opened.registry, Initiative, key).id
        if initiative not in order:
            raise UsageError(
                Message(N_("--reason: {initiative} står inte i ordningen"), {"initiative": key}),
                did_you_mean(key, order),
            )
        reasons[initiative] = " ".join(reason.split())
    return reasons


def _check(places: Sequence[Decided], speech: Language) -> None:
    """Every place that differs from the computed one has a reason, or nothing is written."""
    lacking = [one for one in places if one.lacks_reason]
    if not lacking:
        return
    told = [speech.text(_TOLD if one.rank else _UNRANKED, initiative=one.initiative,
                        place=one.place, rank=one.rank or "") for one in lacking]  # fmt: skip
    raise RefusedWriteError(
        Message(N_("skäl saknas för: {places}"), {"places": Names(tuple(told))}),
        Message(
            N_('inget skrevs; lägg till --reason {id}="…" för vart och ett'),
            {"id": lacking[0].initiative},
        ),
    )


_TOLD = N_("{initiative} (beslutad plats {place}, uträknad {rank})")
_UNRANKED = N_("{initiative} (beslutad plats {place}, utan uträknad plats)")


def _group(found: Scored, wanted: str | None) -> str | None:
    """`--group`, else the one group with the mandate; UsageError when that is not one."""
    if wanted is None:
        return decider(found.collaboration, "prioritering", "--group")
    groups = {group.id: (group.name,) for group in found.collaboration.groups}
    known = group_named(found.collaboration, wanted)
    if groups and known is None:
        listing = Message(N_("välj bland {choices}"), {"choices": Names(tuple(groups))})
        message = Message(N_("--group: det finns ingen grupp ”{name}”"), {"name": wanted})
        raise UsageError(message, did_you_mean(wanted, groups, listing))
    return known or wanted
