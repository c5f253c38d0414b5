"""What every reader compares with: the articles as they were exported, from expected.json beside the dataset."""
import collections
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
expected = json.loads((folder.parent / 'expected.json').read_text(encoding='utf-8'))
seen = collections.Counter()


def compare(uid, found):
    """found: [role, surface] of every span; raises where it is not what the article has."""
    wanted = collections.Counter(tuple(span) for span in expected[uid]['spans'])
    given = collections.Counter(tuple(span) for span in found)
    assert given == wanted, (uid, list((given - wanted).items())[:3], list((wanted - given).items())[:3])
    seen[uid] += len(found)


def text_of(uid):
    return expected[uid]['text']


def finish():
    assert set(seen) == set(expected), 'articles are missing'
    print(json.dumps({'articles': len(seen), 'spans': sum(seen.values())}))
