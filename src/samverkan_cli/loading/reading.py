"""One file after the other: its record, or a finding for whatever keeps it from being one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from samverkan_cli.findings import Fault, Finding
from samverkan_cli.loading.attempt import Attempt, attempt
from samverkan_cli.loading.causes import explained, fix_of, untold
from samverkan_cli.loading.cut import cut_texts
from samverkan_cli.loading.entries import Flaw, finding_of, flaw_of, number_in_name
from samverkan_cli.loading.escaped import escaped_faults, escaped_numbers
from samverkan_cli.loading.kinds import kind_of, reference
from samverkan_cli.loading.laws import BY_CODE, remedy
from samverkan_cli.loading.located import Located, finding_at
from samverkan_cli.loading.messages import MESSAGES
from samverkan_cli.loading.mojibake import garbled
from samverkan_cli.loading.privacy import is_folded, masked_data, private_data
from samverkan_cli.loading.problem import MOST, Problem
from samverkan_cli.loading.quotes import curly_quotes
from samverkan_cli.loading.record import CodedFault, as_noun
from samverkan_cli.loading.source import Entry, Source, TooLargeError
from samverkan_cli.loading.spaces import odd_space, with_plain_spaces
from samverkan_cli.loading.strays import stray_items
from samverkan_cli.loading.text import decode, too_large
from samverkan_cli.model.leaves import references_in
from samverkan_cli.model.message import Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Mention
from samverkan_cli.model.system_words import why

_MENDED = 1024 * 1024  # characters read again in search of mends: many faults in a large file

Clean = dict[tuple[str, bytes], Noun]  # records without any finding, by path and content


@dataclass
class Reading:
    """What is gathered file by file; what lies in `clean` already is not parsed again."""

    source: Source
    nouns: list[Noun] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clean: Clean | None = None

    def read(self, entry: Entry) -> None:
        """Read one entry of the registry; nothing in it can make this raise."""
        ref = reference(entry.path)
        kind = kind_of(entry.path)
        for flaw in (number_in_name(entry), found := flaw_of(entry, kind)):
            if flaw:
                self._refuse_entry(entry, ref, flaw)
        if found or kind is None:
            return
        try:
            content = self.source.read(entry.path)
        except TooLargeError as error:
            self._refuse(entry.path, ref, "", [too_large(error.size)])
        except OSError as error:
            self._refuse_entry(entry, ref, ("SAM304", {"why": why(error)}))
        else:
            known = self.clean.get((entry.path, content)) if self.clean else None
            if known is not None and ref not in self.unread:
                self.nouns.append(known)
            else:
                self._parse(entry.path, ref, kind.noun, content)

    def _parse(self, path: str, ref: str, noun: type[Noun], content: bytes) -> None:
        text = decode(content)
        if isinstance(text, Problem):
            self._refuse(path, ref, "", [text])
            return
        private = private_data(text)
        if private:
            self._note(path, ref, text, private)
        text, tried = self._tried(path, ref, noun, text)
        data, record = tried.data, tried.record
        if tried.problems:
            self._refuse(path, ref, text, tried.problems)
            return
        causes = [*stray_items(text, data), *curly_quotes(text, data)]
        if odd := [*garbled(text), *cut_texts(text, data), *untold(causes, record)]:
            self._note(path, ref, text, odd)
        coded = explained(record, causes) if isinstance(record, list) else []
        hidden: list[CodedFault] = []
        escaped = "\\" in text
        if escaped:
            coded = [*coded, *islice(escaped_faults(ref, data), MOST + 1)]
        if escaped or is_folded(text):
            hidden = [] if private else list(islice(escaped_numbers(ref, data), MOST + 1))
        if (private or hidden) and isinstance(record, Noun):
            record = as_noun(noun, ref, masked_data(data))  # what is shown must not show a number
        if isinstance(record, Noun) and not coded and ref not in self.unread:
            self.nouns.append(record)
            if self.clean is not None and not (private or odd or hidden):
                self.clean[path, content] = record
        else:
            self.unread.add(ref)
        if hidden or coded:
            from samverkan_cli.loading.commas import one_for_each  # only a faulty file pays for it

            located = Located(text)
            coded = one_for_each(coded, noun, data, located)
            mend = _mend_of(noun, data, located, coded)
            self.mentions += _mentions(noun, ref, data, coded)
            self._note_faults(located, [*hidden, *(mend(*found) for found in coded)])

    def _tried(self, path: str, ref: str, noun: type[Noun], text: str) -> tuple[str, Attempt]:
        """The text as a record; with plain spaces, when the odd ones keep it from being read."""
        tried = attempt(noun, ref, text)
        plain = with_plain_spaces(text) if tried.is_faulty else None
        if plain is None:
            return text, tried
        better = attempt(noun, ref, plain)
        if better.weight >= tried.weight:
            return text, tried
        self._refuse(path, ref, text, [odd_space(text)])
        return plain, better

    def _refuse_entry(self, entry: Entry, ref: str, flaw: Flaw) -> None:
        finding = finding_of(self.source, entry, ref, flaw)
        self.findings.append(finding)
        self.unread |= {ref, finding.record}  # the record as it is shown, for who looks it up
        if entry.is_folder:
            self.unread.add(f"{entry.path}/")

    def _refuse(self, path: str, ref: str, text: str, problems: Iterable[Problem]) -> None:
        self.unread.add(ref)
        self._note(path, ref, text, problems)

    def _note(self, path: str, ref: str, text: str, problems: Iterable[Problem]) -> None:
        located = Located(text)
        for problem in _first_problems(list(problems)):
            message = Message(MESSAGES[problem.code], problem.args)
            hint = problem.hint or remedy(problem.code)
            fault = Fault(ref, problem.keys, message, hint, fix=fix_of(problem, ref))
            spot = (problem.line, problem.column, problem.end_column)
            law = BY_CODE[problem.code]
            self.findings.append(finding_at(self.source, law, fault, located, path, spot))

    def _note_faults(self, located: Located, coded: list[CodedFault]) -> None:
        for code, fault in _first_faults(coded):
            self.findings.append(finding_at(self.source, BY_CODE[code], fault, located))


def _mentions(
    noun: type[Noun], ref: str, data: object, coded: list[CodedFault]
) -> Iterator[Mention]:
    """What a record that cannot be read refers to, but for the fields that are themselves wrong."""
    folder, _, name = ref.rpartition("/")
    if folder == "intake" or folder.endswith("/participation"):
        yield Mention(ref, (), "organisations", name)
    wrong = {fault.keys for _, fault in coded}
    for keys, kind, written in islice(references_in(noun, data), MOST):
        if not any(keys[:i] in wrong for i in range(1, len(keys) + 1)):
            yield Mention(ref, keys, kind, written)


def _mend_of(
    noun: type[Noun], data: object, located: Located, coded: list[CodedFault]
) -> Callable[[str, Fault], CodedFault]:
    """Adds the certain mend of a fault, as long as looking for mends takes no time to speak of."""
    from samverkan_cli.loading.fixes import with_fix  # only a faulty file pays for it

    left = _MENDED // max(len(located.text), 1) if len(coded) <= MOST else 0

    def mended(code: str, fault: Fault) -> CodedFault:
        nonlocal left
        left -= 1
        return code, with_fix(code, fault, noun, data, located) if left >= 0 else fault

    return mended


def _first_problems(problems: list[Problem]) -> list[Problem]:
    """At most `MOST`, then where the next one stands."""
    if len(problems) <= MOST:
        return problems
    cut = problems[MOST]
    more = Problem("SAM223", cut.line, cut.column, cut.keys, {"most": MOST})
    return [*problems[:MOST], more]


def _first_faults(coded: list[CodedFault]) -> list[CodedFault]:
    if len(coded) <= MOST:
        return coded
    cut = coded[MOST][1]
    message = Message(MESSAGES["SAM223"], {"most": MOST})
    more = Fault(cut.record, cut.keys, message, remedy("SAM223"), cut.on_key)
    return [*coded[:MOST], ("SAM223", more)]
