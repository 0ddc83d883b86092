/** The task's parameters read once into what painting needs; the only place that knows their names. */

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json | null => (isObject(value) ? value : null)
const number = (from: Json | null, key: string): number | null => {
  const value = from?.[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
const text = (from: Json | null, key: string): string | null => {
  const value = from?.[key]
  return typeof value === 'string' && value !== '' ? value : null
}
const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((v) => typeof v === 'string')
    : typeof value === 'string'
      ? [value]
      : []
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

export interface Lora {
  model: string
  weight: number
  stage: string
}

export interface Control {
  model: string
  guide: string
  weight: number
  mode: string
  /** Fractions of the steps between which it acts. */
  start: number
  end: number
}

export interface Adapter {
  model: string
  guides: string[]
  weight: number
  combine: string
  scaling: string
  shape: string
  composition: number | null
}

export interface Identity {
  pictures: string[]
  weight: number
  start: number
  guidance: number | null
}

export interface Ace {
  kind: string
  pictures: string[]
  masks: string[]
  repainting: number
}

export interface Ask {
  prompt: string
  negative: string
  width: number
  height: number
  steps: number
  guidance: number | null
  trueGuidance: number | null
  scheduler: string
  weighting: string | null
  strength: number
  source: string | null
  mask: string | null
  margin: number | null
  outpaint: { top: number; right: number; bottom: number; left: number; blur: number } | null
  references: string[]
  /** The picture ACE++ edits, where it is given apart; more of them are more of its identity. */
  edited: string[]
  loras: Lora[]
  controls: Control[]
  adapters: Adapter[]
  identity: Identity | null
  ace: Ace | null
  /** Settings differing from the documented defaults, as text; empty when none does. */
  acceleration: string
  faces: { text: string; strength: number; padding: number; blur: number } | null
  hires: { text: string; strength: number } | null
  transparent: boolean
}

const accelerationDefaults: Json = {
  cacheMaxConsecutiveSteps: 3,
  fbCache: false,
  fbCacheThreshold: 0.25,
  teaCache: false,
  teaCacheDistance: 0.5,
  dbCache: false,
  dbCacheThreshold: 0.25,
  dbCacheSkipInterval: 5,
}

const settled = (from: Json, defaults: Json): string =>
  Object.keys(from)
    .sort()
    .filter((key) => from[key] != null && from[key] !== defaults[key])
    .map((key) => `${key}=${String(from[key])}`)
    .join(' ')

export function readAsk(params: Json): Ask {
  const inputs = object(params.inputs)
  const steps = number(params, 'steps') ?? 28
  const guidance = number(params, 'CFGScale')
  const share = (from: Json, key: string, otherwise: number) => {
    const at = number(from, key)
    const percent = number(from, `${key}Percentage`)
    return at !== null ? at / steps : percent !== null ? percent / 100 : otherwise
  }
  const outpaint = object(params.outpaint)
  const pulid = object(params.pulid)
  const ace = object(params.acePlusPlus)
  const faces = object(params.ultralytics)
  const hires = object(params.hiresFix)
  const acceleration = object(params.acceleratorOptions)
  return {
    prompt: text(params, 'positivePrompt') ?? '',
    negative: guidance !== null && guidance <= 1 ? '' : (text(params, 'negativePrompt') ?? ''),
    width: number(params, 'width') ?? 1024,
    height: number(params, 'height') ?? 1024,
    steps,
    guidance,
    trueGuidance: number(params, 'trueCFGScale'),
    scheduler: text(params, 'scheduler') ?? 'Default',
    weighting: text(params, 'promptWeighting'),
    strength: number(params, 'strength') ?? 0.8,
    source: text(inputs, 'seedImage'),
    mask: text(inputs, 'maskImage'),
    margin: number(params, 'maskMargin'),
    outpaint: outpaint && {
      top: number(outpaint, 'top') ?? 0,
      right: number(outpaint, 'right') ?? 0,
      bottom: number(outpaint, 'bottom') ?? 0,
      left: number(outpaint, 'left') ?? 0,
      blur: number(outpaint, 'blur') ?? 0,
    },
    references: texts(inputs?.referenceImages),
    edited: texts(params.referenceImages),
    loras: objects(params.lora).map((lora) => ({
      model: text(lora, 'model') ?? '',
      weight: number(lora, 'weight') ?? 1,
      stage: text(lora, 'transformer') ?? 'both',
    })),
    controls: objects(params.controlNet).map((unit) => ({
      model: text(unit, 'model') ?? '',
      guide: text(unit, 'guideImage') ?? '',
      weight: number(unit, 'weight') ?? 1,
      mode: text(unit, 'controlMode') ?? 'balanced',
      start: share(unit, 'startStep', 0),
      end: share(unit, 'endStep', 1),
    })),
    adapters: objects(params.ipAdapters).map((unit) => ({
      model: text(unit, 'model') ?? '',
      guides: texts(unit.guideImages),
      weight: number(unit, 'weight') ?? 1,
      combine: text(unit, 'combineMethod') ?? 'concat',
      scaling: text(unit, 'embedScaling') ?? 'kv',
      shape: text(unit, 'weightType') ?? 'normal',
      composition: number(unit, 'weightComposition'),
    })),
    identity: pulid && {
      pictures: texts(pulid.images),
      weight: number(pulid, 'idWeight') ?? 1,
      start: share(pulid, 'CFGstartStep', 0),
      guidance: number(pulid, 'trueCFGScale'),
    },
    ace: ace && {
      kind: text(ace, 'type') ?? 'portrait',
      pictures: texts(ace.images),
      masks: texts(ace.masks),
      repainting: number(ace, 'repaintingScale') ?? 0,
    },
    acceleration: acceleration ? settled(acceleration, accelerationDefaults) : '',
    faces: faces && {
      text: settled(faces, {
        CFGScale: 8,
        confidence: 0.9,
        inpaintSize: 1024,
        maskBlur: 5,
        maskPadding: 5,
        steps: 20,
        strength: 0.3,
      }),
      strength: number(faces, 'strength') ?? 0.3,
      padding: number(faces, 'maskPadding') ?? 5,
      blur: number(faces, 'maskBlur') ?? 5,
    },
    hires:
      params.hiresFix === true
        ? { text: '', strength: 0.5 }
        : hires && { text: settled(hires, {}), strength: number(hires, 'strength') ?? 0.5 },
    transparent: params.layerDiffuse === true,
  }
}

/** Keys of the pictures that only say where to paint. */
export const masksOf = ({ mask, ace }: Ask): string[] => [
  ...(mask === null ? [] : [mask]),
  ...(ace?.masks ?? []),
]
