"""Two columns, IOB2, sentences behind empty lines, articles behind -DOCSTART-. It says which of the names it has."""
import collections
import json
import re
from common import expected, folder

letters = lambda text: re.sub(r'[\W_]+', '', text)
lost = collections.Counter()
for line in (folder / 'losses.jsonl').read_text(encoding='utf-8').splitlines():
    loss = json.loads(line)
    # Names of machines are numbered from m1; the report's other ids are of quotes and entities.
    lost[loss['article']] += loss['id'].startswith('m')

articles, sentence = [], []
for line in (folder / 'articles.conll').read_text(encoding='utf-8').split('\n'):
    if line == '-DOCSTART-\tO':
        articles.append([])
    elif line == '':
        if sentence:
            articles[-1].append(sentence)
        sentence = []
    else:
        token, tag = line.split('\t')
        assert token.split() == [token] and len(line.splitlines()) == 1
        assert re.fullmatch(r'O|[BI]-\S+', tag), tag
        assert tag[0] != 'I' or (sentence and sentence[-1][1][1:] == tag[1:]), 'a name without a beginning'
        sentence.append((token, tag))

spans = 0
assert len(articles) == len(expected)
for (uid, article), sentences in zip(expected.items(), articles):
    assert letters(''.join(token for s in sentences for token, _ in s)) == letters(article['text'])
    found = collections.Counter()
    for s in sentences:
        name = None
        for token, tag in s + [('', 'O')]:
            if name and tag[0] != 'I':
                found[name[0], letters(name[1])] += 1
                name = None
            if tag[0] == 'B':
                name = [tag[2:], token]
            elif tag[0] == 'I':
                name[1] += token
    wanted = collections.Counter((label, letters(surface)) for label, surface in article['spans'])
    assert not found - wanted, list((found - wanted).items())[:3]
    names = [span for span in article['spans'] if not re.match('QUOTE_|CUE$|SPEAKER$|MEDIUM$', span[0])]
    assert sum(found.values()) == len(names) - lost[uid], (uid, sum(found.values()), len(names), lost[uid])
    spans += sum(found.values())
print(json.dumps({'articles': len(articles), 'spans': spans}))
