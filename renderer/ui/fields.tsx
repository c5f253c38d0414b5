import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select as AriaSelect,
  SelectValue,
  Switch as AriaSwitch,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import './fields.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly placeholder?: string
  /** Lines; one is a single-line field. */
  readonly lines?: number
}

/** Text in either language: a field takes the direction of what is typed. */
export function TextField({ label, hint, error, placeholder, lines = 1, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field">
      <Label className="field-label">{label}</Label>
      {lines === 1 ? (
        <Input className="input" dir="auto" {...(placeholder !== undefined && { placeholder })} />
      ) : (
        <TextArea className="input area" dir="auto" rows={lines} {...(placeholder !== undefined && { placeholder })} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  /** Where the label stands: above the field, or only for screen readers. */
  readonly labelled?: 'above' | 'hidden'
}

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  labelled = 'above',
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.value === key)
        if (option !== undefined) onChange(option.value)
      }}
      {...(labelled === 'hidden' && { 'aria-label': label })}
    >
      {labelled === 'above' && <Label className="field-label">{label}</Label>}
      <Button className="input select">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={15} strokeWidth={1.75} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <Check aria-hidden size={14} className="tick" />
              <span>
                <bdi>{option.label}</bdi>
                {option.hint !== undefined && <small>{option.hint}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  /** A row of segments for short names, or cards where each has a hint. */
  readonly look?: 'segments' | 'cards'
  readonly labelled?: 'above' | 'hidden'
}

/** One of a few, all in view. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  look = 'segments',
  labelled = 'above',
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      orientation="horizontal"
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option !== undefined) onChange(option.value)
      }}
      {...(labelled === 'hidden' && { 'aria-label': label })}
    >
      {labelled === 'above' && <Label className="field-label">{label}</Label>}
      <div className={look}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={look === 'cards' ? 'card' : 'segment'}>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** One of a `CheckboxGroup`. */
export function CheckboxOption({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <AriaCheckbox value={value} className="checkbox">
      <span className="checkbox-box">
        <Check aria-hidden size={12} strokeWidth={3} />
      </span>
      {children}
    </AriaCheckbox>
  )
}

export interface ToggleProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
}

/** On or off, at once. */
export function Switch({ children, ...rest }: ToggleProps) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch-track" />
      {children}
    </AriaSwitch>
  )
}

export interface CheckboxProps extends ToggleProps {
  /** Its name to screen readers, where what stands beside it is not enough. */
  readonly name?: string
}

export function Checkbox({ children, name, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox" {...(name !== undefined && { 'aria-label': name })}>
      <span className="checkbox-box">
        <Check aria-hidden size={12} strokeWidth={3} />
      </span>
      {children}
    </AriaCheckbox>
  )
}
