"""The words each field may be, by hand from the description of the format."""

_MANDATES = "kvalificering prioritering start deltagande finansiering modell uppfoljning"
_OUTCOMES = "kvalificerat komplettera ej_kvalificerat kommunens_egen till_it_leverantor"

WORDS = {
    "Settings.language": "sv en",
    "Organisation.kind": (
        "kommun region kommunalforbund bolag larosate myndighet naringsliv forening"
    ),
    "Collaboration.form": (
        "avsiktsforklaring natverk avtalssamverkan gemensam_namnd kommunalforbund bolag forening"
    ),
    "GoverningDocument.kind": (
        "avsiktsforklaring avtal overenskommelse reglemente forbundsordning bolagsordning "
        "agardirektiv stadgar styrmodell"
    ),
    "Approval.body": "kommunfullmaktige kommunstyrelse arbetsutskott direktion",
    "Approval.outcome": "beslutat tillstyrkt vantar avslag",
    "Decision.kind": _MANDATES,
    "Group.decides": _MANDATES,
    "Group.prepares": _MANDATES,
    "Group.informed": _MANDATES,
    "Principle.applies_to": "delta lamna finansiering prioritering",
    "GovernanceReading.mode": "shared_governance lead_organization nao",
    "FollowUp.cadence": "halvar",
    "StatedFigure.about": "population seats users members",
    "QualificationModel.status": "exempel utkast beslutad",
    "QualificationModel.aggregate": "median mean",
    "Gate.outcome": _OUTCOMES,
    "Initiative.target_groups": "invanare medarbetare",
    "Initiative.kinds": "automatisering innovation",
    "Initiative.logics": "stordrift komplexitet",
    "Execution.form": "forstudie uppdrag projekt implementation",
    "Execution.outcome": "genomfort avbrutet",
    "Cost.kind": "forstudie utveckling drift forvaltning samordning",
    "Cost.basis": "budget utfall",
    "Cost.financing": "egen bidrag",
    "CostKey.kind": "lika per_invanare fast_plus_rorlig trappa anvandare andelar",
    "Benefit.category": "finansiell omfordelning kvalitet ovrig",
    "InitiativeEvent.kind": "vilande aterupptagen aterkallad avslagen i_forvaltning avslutad",
    "Participation.role": "deltar foljer",
    "ParticipationEvent.kind": ("tillfragad intresserad avbojt deltar lamnat ansluten_i_efterhand"),
    "GateAnswer.answer": "ja nej delvis ej_bedomt",
    "Assessment.recommendation": _OUTCOMES,
}
