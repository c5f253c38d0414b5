import json
from common import compare, finish, folder, text_of

for line in (folder / 'articles.jsonl').read_text(encoding='utf-8').splitlines():
    record = json.loads(line)
    units = record['text'].encode('utf-16-le')
    assert record['text'] == text_of(record['uid'])
    ids = {entity['id'] for entity in record['entities']}
    assert len(ids) == len(record['entities'])
    for relation in record['relations']:
        assert {relation['from_id'], relation['to_id']} <= ids
    compare(record['uid'], [
        [entity['label'], units[2 * entity['start_offset']:2 * entity['end_offset']].decode('utf-16-le')]
        for entity in record['entities']
    ])
finish()
