import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import './size-slider.css'

export interface SizeSliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value in words. */
  readonly text: string
  /** While it moves. */
  readonly onChange: (value: number) => void
  /** When it has come to rest. */
  readonly onChangeEnd: (value: number) => void
}

export function SizeSlider({ label, value, min, max, step, text, onChange, onChangeEnd }: SizeSliderProps) {
  return (
    <Slider
      className="field slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <Label className="field-label">{label}</Label>
      <output className="slider-value">{text}</output>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}
