import hashlib
import json
from common import compare, finish, folder, text_of

for line in (folder / 'articles.jsonl').read_text(encoding='utf-8').splitlines():
    record = json.loads(line)
    text, uid = record['text'], record['id']
    assert text == text_of(uid) and record['offset_unit'] == 'codepoint'
    assert hashlib.sha256(text.encode('utf-8')).hexdigest() == record['sha256']
    spans = [[mention['label'], mention] for mention in record['mentions']]
    for quote in record['quotes']:
        spans += [['QUOTE_' + quote['kind'].upper(), part] for part in quote['content']]
        spans += [[role.upper(), quote[role]] for role in ('cue', 'speaker', 'medium') if quote.get(role)]
    for _, span in spans:
        assert text[span['start']:span['end']] == span['text'], span
    compare(uid, [[role, span['text']] for role, span in spans])
finish()
