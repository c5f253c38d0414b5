import json

from common import expected, folder
from datasets import load_dataset

articles = load_dataset(str(folder), split='train', cache_dir=str(folder.parent / 'cache'))
names = articles.features['mentions']
names = (names[0] if isinstance(names, list) else names.feature)['label'].names
spans = 0
for article in articles:
    text = article['text']
    wanted = [tuple(span) for span in expected[article['id']]['spans']]
    assert text == expected[article['id']]['text']
    found = [(names[mention['label']], mention) for mention in article['mentions']]
    for quote in article['quotes']:
        kind = ['direct', 'indirect', 'mixed'][quote['kind']].upper()
        found += [('QUOTE_' + kind, part) for part in quote['content']]
        found += [(role.upper(), quote[role]) for role in ('cue', 'speaker') if quote[role] is not None]
    for label, span in found:
        assert text[span['start'] : span['end']] == span['text'], span
        assert (label, span['text']) in wanted, (label, span)
    spans += len(found)
print(json.dumps({'articles': len(articles), 'spans': spans}))
