"""The words of the assurance pages in both languages; the pages' texts are files beside this."""

from pathlib import Path


def _page(language: str) -> str:
    return (Path(__file__).parent / f"assurance_page_{language}.md").read_text(encoding="utf-8")


WORDS: dict[str, dict[str, str]] = {
    "sv": {
        "page": _page("sv"),
        "what": "vad",
        "count": "utfall",
        "named": "namngivna indata, lästa var för sig",
        "refused": "– av dem nekade med fynd; övriga är giltiga",
        "runs": "indata × kommandon och format",
        "fuzzed": "slumpvis ändrade filer",
        "raised": "undantag",
        "died": "processer som dött av en signal",
        "unplaced": "fynd utan kod, sökväg, rad, kolumn, ord eller utväg",
        "slow": "indata som tog mer än 1,5 sekunder processortid",
        "slowest": "längsta processortid för en indata",
        "others": "indata prövade bredvid andra filer",
        "meddled": "– som ändrade andra filers fynd",
        "places": "personnummer × ställen",
        "missed": "– som inte hittades",
        "person_runs": "personnummer × kommandon och format",
        "shown": "– där numret gick att läsa i utskriften",
        "comments": "elaka texter genom granskningens kommentar",
        "spoken": "– som gav länk, omnämnande, HTML, bild, tabell eller rubrik",
        "lookalikes": "tal som bara liknar personnummer",
        "alarms": "– som gav falskt larm",
        "yaml-test-suite": "YAML Test Suite, 402 fall som fyra slags filer",
        "json-test-suite": "JSONTestSuite, 340 fall som fyra slags filer",
        "naughty-strings": "Big List of Naughty Strings, 481 strängar på elva ställen",
        "own": "egna fall",
        "no alarms": "Inga falska larm förekom.",
        "alarms were": "De falska larmen var: {kinds}. Där stämmer både en möjlig födelsedag och "
        "kontrollsiffran av en slump, och ingen kan se skillnad.",
    },
    "en": {
        "page": _page("en"),
        "what": "what",
        "count": "outcome",
        "named": "named inputs, each read by itself",
        "refused": "– refused with a finding; the others are valid",
        "runs": "inputs × commands and formats",
        "fuzzed": "mutated files",
        "raised": "exceptions",
        "died": "processes that died by a signal",
        "unplaced": "findings without code, path, line, column, words or a way out",
        "slow": "inputs that took more than 1.5 seconds of processor time",
        "slowest": "longest processor time for one input",
        "others": "inputs tried beside other files",
        "meddled": "– that changed other files' findings",
        "places": "personal identity numbers × places",
        "missed": "– not found",
        "person_runs": "personal identity numbers × commands and formats",
        "shown": "– where the number could be read in the output",
        "comments": "hostile texts through the review comment",
        "spoken": "– that gave a link, mention, HTML, image, table or heading",
        "lookalikes": "numbers that only look like personal identity numbers",
        "alarms": "– that gave a false alarm",
        "yaml-test-suite": "YAML Test Suite, 402 cases as four kinds of file",
        "json-test-suite": "JSONTestSuite, 340 cases as four kinds of file",
        "naughty-strings": "Big List of Naughty Strings, 481 strings in eleven places",
        "own": "our own cases",
        "no alarms": "There were no false alarms.",
        "alarms were": "The false alarms were: {kinds}. There both a possible day of birth and the "
        "check digit are right by chance, and nobody can tell.",
    },
}
