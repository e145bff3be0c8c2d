"""What each file and field of the registry is for: `Initiative.received` → “Inkom: Dagen det …”.

A text is a title, a colon and an explanation; the schema for editors shows both. Keys are the class
and the field as written in the file. A test holds the table equal to the models.
"""

from samverkan_cli.model.message import N_

DESCRIPTIONS: dict[str, str] = {
    # settings
    "Settings": N_("Inställningar: Registrets namn och språk. Filen märker ut registrets rot."),
    "Settings.schema": N_("Formatversion: Registerformatets version, 1."),
    "Settings.name": N_("Namn: Registrets namn, som står på varje rapport."),
    "Settings.language": N_("Språk: Språket i rapporterna; svenska (sv) om inget anges."),
    "Settings.collaboration": N_(
        "Samverkan: Den samverkan som kommandon och rapporter gäller om ingen annan anges."
    ),
    # organisations
    "Organisation": N_("Organisation: En kommun eller någon annan part i en samverkan."),
    "Organisation.name": N_("Namn: Hela namnet, till exempel Skara kommun."),
    "Organisation.short_name": N_(
        "Kort namn: Så säger man till vardags, till exempel Skara. Visas i tabeller."
    ),
    "Organisation.kind": N_("Sort: Vilken sorts organisation det är."),
    "Organisation.municipality_code": N_(
        "Kommunkod: SCB:s kod. Krävs för kommuner och får bara stå där."
    ),
    "Organisation.organisation_number": N_(
        "Organisationsnummer: Från Bolagsverket eller Skatteverket, med bindestreck."
    ),
    "Organisation.population": N_(
        "Invånare: Antal invånare olika dagar. Behövs när kostnader delas per invånare."
    ),
    "Organisation.valid_from": N_(
        "Gäller från: Första dagen organisationen finns, om den är nybildad."
    ),
    "Organisation.valid_to": N_(
        "Gäller till: Sista dagen organisationen finns, om den har upphört."
    ),
    "Organisation.code_owners": N_(
        "Kodägare: Konton eller grupper på Git-tjänsten som äger organisationens filer."
    ),
    "Organisation.note": N_("Anmärkning: Fri text."),
    "Organisation.example": N_(
        "Exempel: true om uppgifterna är påhittade. Rapporter som räknar dem säger det."
    ),
    "Population.date": N_("Dag: Dagen antalet gäller."),
    "Population.count": N_("Antal: Antal invånare den dagen."),
    "Population.source": N_("Källa: Var antalet är hämtat."),
    # collaborations
    "Collaboration": N_("Samverkan: Dess form, parter, grupper, beslut, pengar och plan."),
    "Collaboration.name": N_("Namn: Vad samverkan heter."),
    "Collaboration.purpose": N_("Syfte: Varför parterna samverkar."),
    "Collaboration.scope": N_("Omfattning: Vad samverkan omfattar."),
    "Collaboration.delimitations": N_("Avgränsningar: Vad samverkan inte omfattar."),
    "Collaboration.form": N_("Form: Den juridiska formen för samverkan."),
    "Collaboration.started": N_("Började: När samverkan började."),
    "Collaboration.ended": N_("Upphörde: När samverkan upphörde."),
    "Collaboration.members": N_("Parter: Vilka som är med, och under vilken tid."),
    "Collaboration.closed_to_new_members": N_(
        "Stängd för nya: true om inga nya parter tas in tills vidare."
    ),
    "Collaboration.host": N_("Värdkommun: Värdkommun och arbetsgivare. Krävs för gemensam nämnd."),
    "Collaboration.legal_person": N_(
        "Juridisk person: Organisationen som är förbundet eller bolaget. Krävs för dem."
    ),
    "Collaboration.board": N_("Politiskt organ: Samverkans nämnd, direktion eller styrelse."),
    "Collaboration.governing_documents": N_(
        "Styrande dokument: Avtal, reglementen och andra dokument som samverkan vilar på."
    ),
    "Collaboration.approvals": N_("Medlemmarnas beslut: Varje parts formella beslut om samverkan."),
    "Collaboration.decisions": N_("Samverkans beslut: Beslut som samverkan själv har fattat."),
    "Collaboration.definition": N_("Definition: Den gemensamma definitionen av digitalisering."),
    "Collaboration.vision": N_("Målbild: Den gemensamma målbilden."),
    "Collaboration.goals": N_("Mål: Vad samverkan eller projektet ska nå."),
    "Collaboration.effect_goals": N_("Effektmål: Vilken förändring samverkan ska leda till."),
    "Collaboration.expected_benefits": N_("Förväntade nyttor: Nyttor som samverkan väntas ge."),
    "Collaboration.stakeholders": N_(
        "Intressenter: Grupper som berörs eller har intresse av samverkan."
    ),
    "Collaboration.competences": N_("Kompetenser: Kompetens som samverkan behöver eller har."),
    "Collaboration.conditions": N_(
        "Förutsättningar: Vad som behöver gälla för att samverkan ska fungera."
    ),
    "Collaboration.deviations": N_("Avvikelser: Vad som blev på annat sätt än planerat."),
    "Collaboration.lessons": N_("Lärdomar: Vad parterna har lärt sig."),
    "Collaboration.recommendations": N_(
        "Rekommendationer: Vad som rekommenderas för fortsättningen."
    ),
    "Collaboration.deliverables": N_("Leveranser: Vad som har levererats eller ska levereras."),
    "Collaboration.related_programmes": N_(
        "Angränsande program: Program och projekt som hänger ihop med samverkan."
    ),
    "Collaboration.groups": N_("Grupper: Samverkans grupper, med mandat och platser."),
    "Collaboration.principles": N_(
        "Principer: Överenskomna principer, som den som lämnar kan hänvisa till."
    ),
    "Collaboration.governance": N_(
        "Styrningens läge: Daterade bedömningar enligt Provan och Kenis."
    ),
    "Collaboration.funding": N_(
        "Finansiering: Finansieringen så som källan anger den, i hela kronor."
    ),
    "Collaboration.plan": N_("Aktivitetsplan: Vad som ska göras, av vem och när."),
    "Collaboration.milestones": N_("Milstolpar: Vad som ska vara klart till en viss dag."),
    "Collaboration.risks": N_("Risker: Kända risker och hur de hanteras."),
    "Collaboration.resources": N_("Resurser: Anställda och användare."),
    "Collaboration.agreements": N_("Leverantörsavtal: Avtal som samverkan har med leverantörer."),
    "Collaboration.shared_services": N_("Gemensamma tjänster: Tjänster som parterna delar."),
    "Collaboration.model": N_("Modell: Kvalificeringsmodellen som gäller, skriven modell/version."),
    "Collaboration.follow_up": N_("Uppföljning: När indikatorerna redovisas, och till vem."),
    "Collaboration.stated": N_("Angivna tal: Källans egna runda tal, bredvid de uträknade."),
    "Collaboration.example": N_(
        "Exempel: true om samverkan är påhittad. Rapporter om den säger det."
    ),
    "Member.organisation": N_("Part: Organisationen som är med."),
    "Member.from": N_("Med från: Första dagen. Utan uppgift: sedan före registrets början."),
    "Member.to": N_("Med till: Sista dagen. Utan uppgift: fortfarande med."),
    "Member.role": N_("Roll: Partens roll, till exempel coordinator, it-supplier eller research."),
    "Board.name": N_("Namn: Vad nämnden, direktionen eller styrelsen heter."),
    "Board.seats_per_member": N_(
        "Platser per medlem: Antal politiska representanter för varje medlem."
    ),
    "GoverningDocument.kind": N_("Sort: Vilken sorts dokument det är."),
    "GoverningDocument.title": N_("Titel: Dokumentets titel."),
    "GoverningDocument.date": N_("Dag: När dokumentet är daterat."),
    "GoverningDocument.reference": N_("Hänvisning: Diarienummer eller var dokumentet finns."),
    "Approval.organisation": N_("Part: Organisationen som har beslutat."),
    "Approval.body": N_("Organ: Vilket organ i organisationen som har beslutat."),
    "Approval.date": N_("Dag: Dagen för beslutet."),
    "Approval.outcome": N_("Utfall: Vad organet kom fram till."),
    "Approval.reference": N_("Hänvisning: Diarienummer och paragraf."),
    "Decision.date": N_("Dag: Dagen för beslutet."),
    "Decision.body": N_("Beslutande: Id på en grupp i samverkan, eller fri text."),
    "Decision.kind": N_("Mandat: Vilket mandat beslutet grundas på."),
    "Decision.subject": N_("Ärende: Vad beslutet gäller."),
    "Decision.outcome": N_("Utfall: Vad som beslutades."),
    "Decision.reference": N_("Hänvisning: Diarienummer och paragraf."),
    "Seat.role": N_("Roll: Vilken roll platsen är till för."),
    "Seat.organisations": N_("Organisationer: Vilka som har platsen. Flera kan dela på en."),
    "Group.id": N_("Id: Gruppens id, som beslut och bedömningar hänvisar till."),
    "Group.name": N_("Namn: Vad gruppen heter."),
    "Group.decides": N_("Beslutar om: Mandat där gruppen beslutar."),
    "Group.prepares": N_("Bereder: Mandat där gruppen bereder beslutet."),
    "Group.informed": N_("Informeras om: Mandat där gruppen får veta vad som beslutats."),
    "Group.seats": N_("Platser: Gruppens platser, och vilka som har dem."),
    "Principle.id": N_("Id: Principens id, till exempel P1."),
    "Principle.text": N_("Princip: Principens lydelse."),
    "Principle.applies_to": N_("Gäller: Vad principen gäller."),
    "Principle.from": N_("Gäller från: Första dagen principen gäller."),
    "Principle.to": N_("Gäller till: Sista dagen principen gäller."),
    "GovernanceReading.date": N_("Dag: När bedömningen gjordes."),
    "GovernanceReading.mode": N_("Styrform: Hur nätverket styrs enligt Provan och Kenis."),
    "GovernanceReading.trust": N_("Förtroende: Förtroendet mellan parterna, 1–5."),
    "GovernanceReading.goal_consensus": N_("Målsamsyn: Hur eniga parterna är om målen, 1–5."),
    "GovernanceReading.network_competence": N_(
        "Nätverkskompetens: Behovet av kompetens i nätverket, 1–5."
    ),
    "GovernanceReading.interpreted": N_("Tolkat: true om källan bara anger läget i ord."),
    "GovernanceReading.note": N_("Anmärkning: Vad bedömningen bygger på."),
    "Grant.funder": N_("Bidragsgivare: Organisationen som ger bidraget."),
    "Grant.stated": N_("Angivet belopp: Bidraget enligt källan, i hela kronor."),
    "OwnFinancing.stated": N_(
        "Angivet belopp: Parternas egen finansiering enligt källan, i hela kronor."
    ),
    "Payment.organisation": N_("Mottagare: Organisationen som har fått pengarna."),
    "Payment.amount": N_("Belopp: Utbetalt belopp i hela kronor."),
    "Payment.support_rate": N_("Stödandel: Andelen av partens faktiska kostnader, 0–1."),
    "Funding.stated_total": N_("Angiven total: Hela kostnaden enligt källan, i hela kronor."),
    "Funding.grant": N_("Bidrag: Vem som ger bidraget, och hur stort det är."),
    "Funding.own_financing": N_("Egen finansiering: Vad parterna själva står för."),
    "Funding.payments": N_("Utbetalningar: Hur bidraget har betalats ut."),
    "Funding.payments_stated_total": N_(
        "Angiven summa: Utbetalningarnas summa enligt källan, i hela kronor."
    ),
    "Funding.stated_support_level": N_(
        "Angiven stödnivå: Bidragets andel av hela kostnaden enligt källan, 0–1."
    ),
    "Funding.note": N_("Anmärkning: Fri text."),
    "PlanRow.id": N_("Id: Radens id."),
    "PlanRow.text": N_("Aktivitet: Vad som ska göras."),
    "PlanRow.responsible": N_("Ansvariga: Roller eller grupper, inte personnamn."),
    "PlanRow.due": N_("Klart senast: Tiden när aktiviteten ska vara klar."),
    "PlanRow.done": N_("Klart: Dagen aktiviteten blev klar."),
    "Milestone.text": N_("Milstolpe: Vad som ska ha hänt."),
    "Milestone.due": N_("Klart senast: Tiden när det ska ha hänt."),
    "Milestone.done": N_("Klart: Dagen det hände."),
    "Risk.id": N_("Id: Riskens id."),
    "Risk.text": N_("Risk: Vad som kan hända."),
    "Risk.category": N_("Område: Vilket slags risk det är."),
    "Risk.response": N_("Åtgärd: Hur risken hanteras."),
    "UserGroup.group": N_("Grupp: Vilka användare det är."),
    "UserGroup.count": N_("Antal: Antal användare."),
    "Resources.employees": N_("Anställda: Antal anställda i den gemensamma organisationen."),
    "Resources.employees_before": N_("Anställda före: Antal anställda innan samverkan började."),
    "Resources.users": N_("Användare: Antal användare av varje sort."),
    "Agreement.name": N_("Namn: Vad avtalet heter eller gäller."),
    "Agreement.supplier": N_("Leverantör: Vem avtalet är med."),
    "Agreement.note": N_("Anmärkning: Fri text."),
    "FollowUp.cadence": N_("Hur ofta: Indikatorerna redovisas varje halvår."),
    "FollowUp.from": N_("Från: Första dagen uppföljningen gäller."),
    "FollowUp.until": N_("Till: Sista dagen uppföljningen gäller."),
    "FollowUp.recipients": N_(
        "Mottagare: Grupper som får rapporten, till exempel kommundirektörerna."
    ),
    "StatedFigure.claim": N_("Påstående: Vad källan säger, i dess egna ord."),
    "StatedFigure.about": N_(
        "Vad talet räknar: Invånare (population), platser (seats), användare (users) eller parter "
        "(members)."
    ),
    "StatedFigure.value": N_("Tal: Källans tal."),
    "StatedFigure.note": N_("Anmärkning: Fri text."),
    # models
    "QualificationModel": N_(
        "Kvalificeringsmodell: En version av ska-krav, kriterier, vikter och trösklar."
    ),
    "QualificationModel.name": N_("Namn: Vad modellen heter."),
    "QualificationModel.status": N_(
        "Status: Om modellen är ett exempel, ett utkast eller beslutad."
    ),
    "QualificationModel.decided": N_("Beslutad: Dagen modellen beslutades."),
    "QualificationModel.decided_by": N_("Beslutad av: Id på en grupp i samverkan, eller fri text."),
    "QualificationModel.scale": N_("Skala: Lägsta och högsta värde en bedömare får ge."),
    "QualificationModel.gates": N_(
        "Ska-krav: Frågor som avgör om initiativet alls är kvalificerat."
    ),
    "QualificationModel.criteria": N_(
        "Kriterier: Vad som poängsätts. Vikterna är tillsammans 100."
    ),
    "QualificationModel.aggregate": N_(
        "Sammanvägning: Hur flera bedömares värden blir ett; medianen om inget anges."
    ),
    "QualificationModel.thresholds": N_(
        "Trösklar: Poäng som skiljer kvalificerat, att komplettera och ej kvalificerat."
    ),
    "QualificationModel.example": N_(
        "Exempel: true om modellen bara är ett exempel. Rapporter som räknar med den säger det."
    ),
    "Scale.min": N_("Lägst: Det lägsta värdet."),
    "Scale.max": N_("Högst: Det högsta värdet."),
    "Gate.id": N_("Id: Kravets id, som bedömningarna svarar på."),
    "Gate.question": N_("Fråga: Frågan bedömaren svarar ja, nej eller delvis på."),
    "Gate.outcome": N_("Följd: Vad ett nej betyder, när det inte är ej_kvalificerat."),
    "Gate.source": N_("Källa: Var kravet är hämtat."),
    "Criterion.id": N_("Id: Kriteriets id, som bedömningarna poängsätter."),
    "Criterion.name": N_("Namn: Vad kriteriet heter."),
    "Criterion.weight": N_("Vikt: Kriteriets andel av 100."),
    "Criterion.inverted": N_("Omvänd: true om ett högt värde är dåligt, till exempel för risk."),
    "Criterion.anchors": N_("Ankare: Vad stegen på skalan betyder, i ord."),
    "Criterion.source": N_("Källa: Var kriteriet är hämtat."),
    "Thresholds.qualified": N_(
        "Kvalificerat från: Från och med denna poäng är initiativet kvalificerat, 0–100."
    ),
    "Thresholds.complete": N_(
        "Komplettera från: Under denna poäng är initiativet ej kvalificerat, 0–100."
    ),
    # initiatives
    "Initiative": N_("Initiativ: Ett digitaliseringsinitiativ. Filen ägs av den kommun som leder."),
    "Initiative.title": N_("Rubrik: Initiativets namn, kort."),
    "Initiative.need": N_("Behov: Vilket behov eller problem initiativet svarar mot."),
    "Initiative.collaboration": N_(
        "Samverkan: Samverkan initiativet hör till; registrets egen om inget anges."
    ),
    "Initiative.origin": N_(
        "Avsändare: Kommunen eller parten initiativet kom från. Räknas i uppföljningen."
    ),
    "Initiative.co_origins": N_(
        "Fler avsändare: Andra som står bakom; initiativet räknas bara hos avsändaren."
    ),
    "Initiative.received": N_("Inkom: Dagen det kom in till kommunens egen process."),
    "Initiative.submitted": N_(
        "Skickades in: Dagen det skickades in till den gemensamma processen. Utan uppgift: "
        "stannar i kommunen."
    ),
    "Initiative.handed_over": N_("Lämnades över: Dagen det lämnades till it-leverantören."),
    "Initiative.target_groups": N_("Målgrupper: Vilka som har nytta av det."),
    "Initiative.kinds": N_(
        "Sort: Automatisering eller innovation, enligt den gemensamma definitionen."
    ),
    "Initiative.logics": N_("Logik: Varför parterna samverkar om just detta."),
    "Initiative.areas": N_("Verksamhetsområden: Delar av verksamheten som berörs."),
    "Initiative.lead": N_("Leder: Kommunen som går före. Den äger filen."),
    "Initiative.reference": N_("Hänvisning: Diarienummer."),
    "Initiative.related": N_("Besläktade: Andra initiativ som hänger ihop med detta."),
    "Initiative.executions": N_("Genomförande: Förstudier, uppdrag, projekt och implementationer."),
    "Initiative.decisions": N_("Beslut: Beslut om initiativet."),
    "Initiative.former_ids": N_(
        "Tidigare id: Id som initiativet har haft. Gamla länkar hittar det ändå."
    ),
    "Initiative.costs": N_("Kostnader: Gemensamma kostnader, i hela kronor utan moms."),
    "Initiative.cost_key": N_("Fördelningsnyckel: Hur kostnaderna delas mellan kommunerna."),
    "Initiative.benefits": N_("Nyttor: Vilka nyttor som väntas eller har nåtts."),
    "Initiative.solution": N_(
        "Lösning: Lösningens namn, och om den är ny, nyttig och nyttiggjord (3N)."
    ),
    "Initiative.events": N_("Händelser: Om initiativet vilar, återkallas, avslås eller avslutas."),
    "Initiative.example": N_(
        "Exempel: true om initiativet är påhittat. Gäller allt i initiativets mapp."
    ),
    "Execution.form": N_("Form: Hur det genomförs. Formerna är inte steg efter varandra."),
    "Execution.planned_start": N_("Planerad start: Dagen det är tänkt att börja."),
    "Execution.start": N_("Start: Dagen det började."),
    "Execution.end": N_("Slut: Dagen det slutade. Kräver också outcome."),
    "Execution.outcome": N_("Resultat: Om det genomfördes eller avbröts."),
    "Execution.responsible": N_("Ansvarig: Roll eller grupp, inte personnamn."),
    "Execution.note": N_("Anmärkning: Fri text."),
    "Cost.kind": N_("Sort: Vad kostnaden gäller."),
    "Cost.basis": N_("Grund: Budget eller utfall."),
    "Cost.amount": N_("Belopp: Hela kronor utan moms."),
    "Cost.period": N_("Period: Tiden kostnaden gäller."),
    "Cost.organisation": N_("Organisation: Vem som har kostnaden, om det inte är alla gemensamt."),
    "Cost.financing": N_("Finansiering: Egna pengar eller bidrag."),
    "CostKey.kind": N_("Nyckel: Hur kostnaderna delas."),
    "CostKey.population_date": N_(
        "Invånare den: Invånartalet denna dag används, eller det senaste före."
    ),
    "CostKey.fixed_share": N_(
        "Fast andel: Den del som delas lika, 0–1; resten delas per invånare."
    ),
    "CostKey.steps": N_("Steg: Storleksklasser i en trappa."),
    "CostKey.users": N_("Användare: Antal användare för varje organisation."),
    "CostKey.shares": N_("Andelar: Avtalad andel för varje organisation."),
    "PriceStep.up_to": N_(
        "Till och med: Högsta antal invånare i klassen. Den sista klassen har inget."
    ),
    "PriceStep.amount": N_("Belopp: Vad en kommun i klassen betalar, i hela kronor."),
    "Benefit.category": N_("Slag: Vilket slags nytta det är."),
    "Benefit.measure": N_("Mått: Hur nyttan mäts."),
    "Benefit.baseline": N_("Utgångsläge: Värdet innan."),
    "Benefit.target": N_("Mål: Värdet som ska nås."),
    "Benefit.outcome": N_("Utfall: Värdet som nåddes."),
    "Benefit.responsible": N_("Ansvarig: Roll eller grupp som följer upp nyttan."),
    "Benefit.due": N_("Nås senast: Dagen nyttan ska vara nådd."),
    "Solution.name": N_("Namn: Vad lösningen heter."),
    "Solution.ny": N_("Ny: Om lösningen är ny för kommunerna."),
    "Solution.nyttig": N_("Nyttig: Om lösningen gör nytta."),
    "Solution.nyttiggjord": N_("Nyttiggjord: Om lösningen används."),
    "Property.value": N_("Stämmer: true eller false. Utan uppgift: inte bedömt."),
    "Property.evidence": N_("Underlag: Vad bedömningen bygger på."),
    "Property.date": N_("Dag: Dagen från vilken det gäller."),
    "InitiativeEvent.date": N_("Dag: Dagen det hände."),
    "InitiativeEvent.kind": N_("Händelse: Vad som hände."),
    "InitiativeEvent.reason": N_("Orsak: Varför."),
    # participations
    "Participation": N_("Deltagande: En kommuns del i ett initiativ. Kommunen äger filen."),
    "Participation.events": N_(
        "Händelser: Daterade steg, från tillfrågad till deltar eller lämnat."
    ),
    "Participation.reply_by": N_("Svar senast: Dagen kommunen ska ha svarat."),
    "Participation.role": N_(
        "Roll: Om kommunen deltar eller följer. Vem som leder står i initiativets lead."
    ),
    "Participation.implementation": N_(
        "Införande: När lösningen planerades, infördes och togs i bruk här."
    ),
    "Participation.costs": N_("Kostnader: Kommunens egna kostnader, i hela kronor utan moms."),
    "Participation.benefits": N_("Nyttor: Kommunens egna nyttor."),
    "Participation.contact": N_("Kontakt: Roll eller funktionsbrevlåda, aldrig en privat adress."),
    "ParticipationEvent.date": N_("Dag: Dagen det hände."),
    "ParticipationEvent.kind": N_("Händelse: Vad som hände."),
    "ParticipationEvent.principle": N_("Princip: Id på principen som kommunen hänvisar till."),
    "ParticipationEvent.reason": N_(
        "Orsak: Varför. Den som lämnar efter uppstart anger orsak eller princip."
    ),
    "ParticipationEvent.reference": N_("Hänvisning: Diarienummer och paragraf."),
    "Implementation.planned": N_("Planerat: Dagen införandet är planerat till."),
    "Implementation.implemented": N_("Infört: Dagen lösningen infördes."),
    "Implementation.in_use": N_("I bruk: Dagen lösningen togs i bruk."),
    "Implementation.decommissioned": N_("Ur bruk: Dagen lösningen togs ur bruk."),
    # assessments
    "Assessment": N_("Bedömning: Ett ifyllt formulär från en bedömare."),
    "Assessment.model": N_(
        "Modell: Modellen och versionen som bedömningen gjordes med, modell/version."
    ),
    "Assessment.date": N_("Dag: Dagen för bedömningen. Samma dag som i filnamnet."),
    "Assessment.assessor": N_(
        "Bedömare: Id på en organisation eller en grupp. Samma som i filnamnet."
    ),
    "Assessment.gates": N_("Ska-krav: Ett svar på varje krav i modellen."),
    "Assessment.scores": N_("Poäng: Ett värde för varje kriterium i modellen."),
    "Assessment.recommendation": N_("Rekommendation: Vad bedömaren föreslår."),
    "Assessment.note": N_("Anmärkning: Fri text."),
    "GateAnswer.answer": N_("Svar: Svaret på frågan."),
    "GateAnswer.reason": N_("Motivering: Krävs när svaret är nej eller delvis."),
    "GivenScore.value": N_("Värde: Ett värde på modellens skala. Utan uppgift: inte bedömt."),
    "GivenScore.reason": N_("Motivering: Varför värdet sattes så."),
    # intakes
    "Intake": N_(
        "Inkomna: Antal inkomna initiativ i en kommun, där de inte registreras ett och ett."
    ),
    "Intake.counts": N_("Antal: Ett antal för varje halvår."),
    "Intake.example": N_(
        "Exempel: true om antalen är påhittade. Rapporter som räknar dem säger det."
    ),
    "IntakeCount.period": N_("Halvår: Vilket halvår antalet gäller."),
    "IntakeCount.received": N_("Inkomna: Antal initiativ som kom in till kommunens egen process."),
    # prioritisations
    "Prioritisation": N_("Prioritering: Ordningen som ett möte beslutade."),
    "Prioritisation.collaboration": N_(
        "Samverkan: Samverkan som prioriterar. Samma som i filnamnet."
    ),
    "Prioritisation.date": N_("Dag: Dagen för mötet. Samma dag som i filnamnet."),
    "Prioritisation.group": N_("Grupp: Id på gruppen som beslutade."),
    "Prioritisation.model": N_("Modell: Modellen som ordningen räknades med, modell/version."),
    "Prioritisation.order": N_("Ordning: Initiativen i beslutad ordning, det viktigaste först."),
    "Prioritisation.example": N_(
        "Exempel: true om mötet är påhittat. Rapporter som räknar det säger det."
    ),
    "PlaceInOrder.initiative": N_("Initiativ: Initiativet på denna plats."),
    "PlaceInOrder.computed_rank": N_("Uträknad plats: Platsen enligt poängen när mötet hölls."),
    "PlaceInOrder.reason": N_("Skäl: Krävs när beslutad plats skiljer sig från den uträknade."),
    # surveys
    "Survey": N_("Enkät: En omgång av uppföljningsenkäten, med frågor och svar."),
    "Survey.collaboration": N_("Samverkan: Samverkan som enkäten gäller."),
    "Survey.period": N_("Period: Tiden enkäten gäller."),
    "Survey.questions": N_("Frågor: Ett id och en lydelse för varje fråga."),
    "Survey.answers": N_("Svar: Ett svar för varje ifylld enkät, utan personnamn."),
    "Survey.example": N_(
        "Exempel: true om svaren är påhittade. Rapporter som räknar dem säger det."
    ),
    "SurveyAnswer.organisation": N_("Organisation: Organisationen som svarade."),
    "SurveyAnswer.role": N_("Roll: Rollen som svarade, inte personnamn."),
    "SurveyAnswer.values": N_(
        "Värden: Ett heltal 1–5 för varje fråga, eller null om den hoppades över."
    ),
    # review and waivers
    "Review": N_("Granskning: Vilka ändringar som stoppar en granskning (pull request)."),
    "Review.block": N_("Stoppar: Sorter av ändringar som stoppar, efter hur tungt de väger."),
    "Block.decision": N_("Beslut: Ändringar som kräver beslut, till exempel removed."),
    "Block.notable": N_("Märkbara: Ändringar som är värda att se."),
    "Block.minor": N_("Små: Övriga ändringar."),
    "Waivers": N_("Undantag: Undantag från regler, med skäl och sista dag."),
    "Waivers.waivers": N_("Undantag: Ett undantag för varje regel och post."),
    "Waiver.code": N_("Regel: Regelns kod, till exempel SAM031."),
    "Waiver.record": N_("Post: Postens sökväg i registret utan .yaml."),
    "Waiver.reason": N_("Skäl: Varför undantaget behövs."),
    "Waiver.owner": N_("Ansvarig: Roll och organisation som svarar för undantaget."),
    "Waiver.until": N_("Till och med: Undantagets sista dag."),
}


def title_and_text(told: str) -> tuple[str, str]:
    """The two halves of a description, in whichever language it is told."""
    title, _, text = told.partition(": ")
    return title, text
