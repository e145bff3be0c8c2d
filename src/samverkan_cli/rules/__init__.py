"""The laws of the registry: one function each, with its reason and its examples."""

from collections.abc import Iterable, Iterator
from datetime import date

from samverkan_cli.findings import Fault, Finding, Law
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules import (
    assessment,
    belonging,
    costs,
    counts,
    dates,
    decided,
    filenames,
    folders,
    forms,
    funding,
    governance,
    groups,
    happened,
    identifiers,
    implementation,
    initiatives,
    lines,
    members,
    misnamed,
    model,
    organisations,
    overdue,
    participation,
    parties,
    planned,
    prioritisation,
    progress,
    references,
    review,
    roles,
    settings,
    solutions,
    waivers,
)
from samverkan_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    references.reference_is_known,
    references.assessor_is_known,
    references.principle_is_known,
    folders.file_is_named_after_municipality,
    folders.folder_has_initiative,
    folders.prioritising_group_is_known,
    identifiers.former_id_is_free,
    identifiers.initiative_names_others,
    identifiers.id_is_unique_in_list,
    identifiers.group_is_no_organisation,
    organisations.municipality_has_code,
    organisations.only_municipality_has_code,
    organisations.municipality_code_fits_name,
    organisations.organisation_number_checks_out,
    parties.organisation_is_listed_once,
    settings.registry_format_is_known,
    parties.population_has_one_figure_a_day,
    parties.code_owner_can_be_found,
    belonging.participant_is_a_member,
    dates.initiative_days_in_order,
    dates.execution_ends_after_start,
    dates.implementation_days_in_order,
    dates.span_ends_after_it_begins,
    happened.year_is_plausible,
    implementation.implementation_follows_project,
    implementation.use_has_implementation,
    implementation.reply_day_follows_question,
    participation.events_in_order_of_time,
    roles.role_agrees_with_steps,
    participation.steps_follow_each_other,
    participation.leaver_has_reason,
    implementation.implementer_takes_part,
    initiatives.lead_takes_part,
    initiatives.question_is_answered_in_time,
    initiatives.ended_execution_has_outcome,
    initiatives.execution_is_planned_or_started,
    roles.lead_is_a_municipality,
    planned.planned_day_is_ahead,
    progress.closed_initiative_has_nothing_running,
    solutions.implemented_initiative_has_solution,
    solutions.solution_put_to_use_is_in_use,
    solutions.property_has_evidence,
    solutions.resumed_initiative_had_stopped,
    model.weights_sum_to_hundred,
    model.thresholds_in_order,
    model.scale_has_room,
    model.anchors_within_scale,
    decided.decided_model_says_by_whom,
    forms.host_fits_the_form,
    forms.legal_person_fits_the_form,
    belonging.initiative_belongs_to_a_collaboration,
    forms.approval_is_of_a_member,
    decided.group_is_written_by_its_id,
    belonging.principle_is_in_force,
    happened.what_has_happened_has_a_past_day,
    belonging.nothing_precedes_the_initiative,
    progress.asked_municipality_can_read_the_need,
    roles.shared_initiative_has_lead,
    progress.submitted_initiative_moves,
    assessment.form_fits_its_model,
    assessment.form_answers_everything,
    assessment.score_within_scale,
    assessment.other_than_yes_has_reason,
    filenames.form_is_named_by_day_and_assessor,
    decided.recommendation_fits_answers,
    lines.cost_has_period,
    lines.cost_line_stands_once,
    planned.benefit_is_followed_up,
    initiatives.title_is_its_own,
    filenames.order_is_named_by_day_and_collaboration,
    prioritisation.order_holds_own_initiatives,
    prioritisation.order_names_each_once,
    prioritisation.deviation_has_reason,
    review.review_names_kinds_there_are,
    counts.case_is_counted_once,
    counts.period_is_counted_once,
    counts.answer_has_a_question,
    counts.answer_is_one_to_five,
    lines.intake_has_no_gap,
    costs.cost_is_counted_once,
    costs.cost_key_fits_its_kind,
    funding.funding_adds_up,
    funding.share_is_at_most_one,
    funding.reading_is_one_to_five,
    governance.joint_committee_has_host,
    governance.body_has_legal_person,
    members.members_have_approved,
    governance.form_has_its_documents,
    members.closed_collaboration_stays_closed,
    groups.decision_within_mandate,
    groups.member_has_a_seat,
    groups.organisation_has_one_seat,
    groups.stated_figure_agrees,
    overdue.plan_is_kept,
    overdue.letter_of_intent_leads_on,
    members.member_is_listed_once,
    waivers.waiver_says_why,
    waivers.waiver_is_in_force,
)
ON_FINDINGS: tuple[Rule, ...] = (waivers.waiver_waives_something,)


def check(registry: Registry, today: date) -> Iterator[tuple[Law, Fault]]:
    """Every fault against every rule, with its law, in the order of the codes."""
    meant, told = misnamed.as_meant(registry)
    for fault in told:
        yield references.reference_is_known.law, fault
    for rule in RULES:
        for fault in rule.faults(meant, today):
            yield rule.law, fault


def laws() -> tuple[Law, ...]:
    """Every law of this room, by code."""
    return tuple(rule.law for rule in (*RULES, *ON_FINDINGS))


def waive(
    findings: Iterable[Finding], registry: Registry, today: date
) -> tuple[tuple[Finding, ...], tuple[tuple[Law, Fault], ...]]:
    """The findings that stand when the waivers have had their say, and faults of idle waivers."""
    applied = waivers.apply(findings, registry, today)
    return applied.kept, applied.faults
