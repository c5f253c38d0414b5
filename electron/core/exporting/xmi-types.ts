interface Feature {
  readonly name: string
  readonly range: string
}

const STRING = 'uima.cas.String'
const ANNOTATION = 'uima.tcas.Annotation'
const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api'

const TYPES: Readonly<Record<string, readonly Feature[]>> = {
  [`${DKPRO}.segmentation.type.Sentence`]: [],
  [`${DKPRO}.segmentation.type.Token`]: [],
  [`${DKPRO}.ner.type.NamedEntity`]: [
    { name: 'value', range: STRING },
    { name: 'identifier', range: STRING },
  ],
  'isnad.Cue': [],
  'isnad.Speaker': [],
  'isnad.Medium': [],
  'isnad.Quote': [
    { name: 'kind', range: STRING },
    { name: 'speakerName', range: STRING },
    { name: 'cue', range: 'isnad.Cue' },
    { name: 'speaker', range: 'isnad.Speaker' },
    { name: 'medium', range: 'isnad.Medium' },
  ],
  'isnad.QuotePart': [{ name: 'quote', range: 'isnad.Quote' }],
}

function typeXml([name, features]: readonly [string, readonly Feature[]]): string {
  const inside = features.map(
    (feature) =>
      `        <featureDescription><name>${feature.name}</name><description/><rangeTypeName>${feature.range}</rangeTypeName></featureDescription>`,
  )
  return `    <typeDescription>
      <name>${name}</name>
      <description/>
      <supertypeName>${ANNOTATION}</supertypeName>${
        inside.length === 0 ? '' : `\n      <features>\n${inside.join('\n')}\n      </features>`
      }
    </typeDescription>`
}

/** What the CAS files are made of, as UIMA describes it. */
export const TYPE_SYSTEM = `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <name>isnad</name>
  <types>
${Object.entries(TYPES).map(typeXml).join('\n')}
  </types>
</typeSystemDescription>
`
