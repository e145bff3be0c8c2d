"""Office files are zip archives: the same parts give the same bytes on any day."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip archive can hold


def settled(archive: bytes) -> bytes:
    """The archive with every part's day set to the same, in the order it had."""
    stream = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            about = ZipInfo(part.filename, FIRST_DAY)
            about.compress_type, about.external_attr = ZIP_DEFLATED, part.external_attr
            new.writestr(about, old.read(part.filename))
    return stream.getvalue()
