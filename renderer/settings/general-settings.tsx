import { useState } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { useMessages } from '../messages/index.ts'
import { Choice, Switch, TextField } from '../ui/fields.tsx'
import { SizeSlider } from '../ui/size-slider.tsx'
import { notifyError } from '../ui/notices.ts'
import { changeSettings, useSettings } from './settings.ts'

function change(changes: Partial<Settings>): void {
  changeSettings(changes).catch(notifyError)
}

/** Language, look and who is working. */
export function GeneralSettings() {
  const { settings: t } = useMessages()
  const settings = useSettings()
  return (
    <div className="settings">
      <Choice<'system' | 'en' | 'ar'>
        label={t.language}
        value={settings.language ?? 'system'}
        options={(['system', 'en', 'ar'] as const).map((value) => ({ value, label: t.languages[value] }))}
        onChange={(value) => change({ language: value === 'system' ? null : value })}
      />
      <Choice<Settings['theme']>
        label={t.theme}
        value={settings.theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t.themes[value] }))}
        onChange={(theme) => change({ theme })}
      />
      <Choice<Settings['digits']>
        label={t.digits}
        value={settings.digits}
        options={(['locale', 'latn', 'arab'] as const).map((value) => ({ value, label: t.digitChoices[value] }))}
        onChange={(digits) => change({ digits })}
      />
      <SizeSlider
        label={t.textSize}
        value={settings.textSize}
        min={60}
        max={250}
        step={10}
        text={t.textSizeValue(settings.textSize)}
        onChange={(textSize) => useSettings.setState({ textSize })}
        onChangeEnd={(textSize) => change({ textSize })}
      />
      <Choice<Settings['readingFont']>
        label={t.readingFont}
        value={settings.readingFont}
        options={(['naskh', 'sans'] as const).map((value) => ({ value, label: t.readingFonts[value] }))}
        onChange={(readingFont) => change({ readingFont })}
      />
      <SizeSlider
        label={t.lineHeight}
        value={settings.lineHeight}
        min={80}
        max={160}
        step={10}
        text={t.textSizeValue(settings.lineHeight)}
        onChange={(lineHeight) => useSettings.setState({ lineHeight })}
        onChangeEnd={(lineHeight) => change({ lineHeight })}
      />
      <Person key={settings.person} person={settings.person} />
      <div className="field">
        <Switch isSelected={settings.letterKeys} onChange={(letterKeys) => change({ letterKeys })}>
          {t.letterKeys}
        </Switch>
        <span className="field-hint">{t.letterKeysHint}</span>
      </div>
    </div>
  )
}

/** Kept when the field is left; an empty name is none. */
function Person({ person }: { readonly person: string }) {
  const { settings: t } = useMessages()
  const [name, setName] = useState(person)
  const keep = () => {
    const given = name.trim()
    if (given === '') setName(person)
    else if (given !== person) change({ person: given })
  }
  return (
    <TextField
      label={t.person}
      hint={t.personHint}
      value={name}
      onChange={setName}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        else event.continuePropagation()
      }}
      maxLength={120}
    />
  )
}
