"""Stories from documents: one file per format, one line each in `STORY_FORMATS` or `OBJECTS`.

`read_stories` takes a file, standard input or an address, finds the format by content, and gives
each `Story` with what the document states of it. What is wrong with the whole document is raised
as `UnreadableFile`; what is wrong with one story of many is among its problems. `read_each` reads
many documents and raises for none of them.
"""

from factdb.importers.stories.fetching import Limits
from factdb.importers.stories.formats import STORY_FORMATS
from factdb.importers.stories.json_objects import OBJECTS
from factdb.importers.stories.reading import read_each, read_stories, read_story

__all__ = ["OBJECTS", "STORY_FORMATS", "Limits", "read_each", "read_stories", "read_story"]
