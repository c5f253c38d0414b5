import json
import xml.etree.ElementTree as ElementTree
from common import compare, finish, folder, text_of

labels = {label.get('value') for label in ElementTree.parse(folder / 'config.xml').iter('Label')}
for task in json.loads((folder / 'articles.json').read_text(encoding='utf-8')):
    text, uid = task['data']['text'], task['data']['uid']
    assert text == text_of(uid)
    results = [one for part in task['annotations'] + task['predictions'] for one in part['result']]
    regions = {one['id']: one for one in results if one['type'] == 'labels'}
    for one in results:
        if one['type'] == 'relation':
            assert one['from_id'] in regions and one['to_id'] in regions
    found = []
    for one in regions.values():
        value = one['value']
        assert set(value['labels']) <= labels, value['labels']
        assert text[value['start']:value['end']] == value['text']
        found.append([value['labels'][0], value['text']])
    compare(uid, found)
finish()
