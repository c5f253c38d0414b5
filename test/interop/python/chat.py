import json
from common import compare, expected, finish, folder

by_text = {article['text']: uid for uid, article in expected.items()}


def place(text, span):
    at = -1
    for _ in range(span['occurrence']):
        at = text.index(span['text'], at + 1)
    return text[at:at + len(span['text'])]


for line in (folder / 'articles.jsonl').read_text(encoding='utf-8').splitlines():
    system, user, assistant = json.loads(line)['messages']
    assert [one['role'] for one in (system, user, assistant)] == ['system', 'user', 'assistant']
    text, answer = user['content'], json.loads(assistant['content'])
    found = [[one['label'], place(text, one)] for one in answer['mentions']]
    for quote in answer['quotes']:
        found += [['QUOTE_' + quote['kind'].upper(), place(text, part)] for part in quote['content']]
        found += [[role.upper(), place(text, quote[role])] for role in ('cue', 'speaker') if quote[role]]
    uid = by_text[text]
    # It does not say where something was said.
    found += [span for span in expected[uid]['spans'] if span[0] == 'MEDIUM']
    compare(uid, found)
finish()
