import type { Catalogued } from './catalogued.ts'

type Line = [air: string, name: string, architecture: string | null, description: string]

const toModel = (
  [air, name, architecture, description]: Line,
  category: Catalogued['category'],
  index: number,
): Catalogued => ({
  air,
  name,
  category,
  architecture,
  description,
  tags: [category],
  featured: true,
  provider: 'Runware',
  downloads: 40_000 - index * 700,
  added: 20 + index,
  updated: 20 + index,
})

/** The service's own models with their documented identifiers (contract §6), described in our words. */
const controlNets: (Line | [...Line, conditioning: string])[] = [
  ['runware:25@1', 'FLUX Canny', 'flux-1-dev', 'Holds a picture to thin outlines.', 'canny'],
  ['runware:26@1', 'FLUX Tile', 'flux-1-dev', 'Redraws the fine detail of a picture.', 'tile'],
  ['runware:27@1', 'FLUX Depth', 'flux-1-dev', 'Holds a picture to near and far.', 'depth'],
  ['runware:28@1', 'FLUX Blur', 'flux-1-dev', 'Sharpens a picture that is out of focus.', 'blur'],
  ['runware:29@1', 'FLUX Pose', 'flux-1-dev', 'Holds a person to a pose.', 'openpose'],
  ['runware:30@1', 'FLUX Gray', 'flux-1-dev', 'Colours a picture in grey.', 'gray'],
  [
    'runware:31@1',
    'FLUX Low quality',
    'flux-1-dev',
    'Makes a clean picture of a poor one.',
    'lowquality',
  ],
  [
    'demo:xl-canny@1',
    'XL Outlines',
    'stable-diffusion-xl',
    'Thin outlines for an older architecture.',
    'canny',
  ],
]

const adapters: Line[] = [
  ['runware:56@1', 'FLUX IP-Adapter 1', 'flux-1-dev', 'Takes over the look of guide images.'],
  ['runware:56@2', 'FLUX IP-Adapter 2', 'flux-1-dev', 'Takes over the look of guide images.'],
  ['runware:56@3', 'FLUX IP-Adapter 3', 'flux-1-dev', 'Takes over the look of guide images.'],
  ['runware:56@4', 'FLUX IP-Adapter 4', 'flux-1-dev', 'Takes over the look of guide images.'],
  ['runware:105@1', 'FLUX Redux', 'flux-1-dev', 'Variations of a guide image; weight is ignored.'],
  ['runware:55@1', 'SDXL IP-Adapter', 'stable-diffusion-xl', 'For an older architecture.'],
  ['runware:55@5', 'SD 1.5 IP-Adapter', 'stable-diffusion-1-5', 'For an older architecture.'],
]

const upscalers: Line[] = [
  ['runware:500@1', 'Clarity', null, 'Enlarges and invents fine detail.'],
  ['runware:501@1', 'CCSR', null, 'Enlarges and stays close to the picture.'],
  ['runware:503@1', 'SwinIR', null, 'Enlarges cleanly and quickly.'],
  ['runware:504@1', 'Real-ESRGAN', null, 'Enlarges four times with crisp edges.'],
  ['runware:realesrgan@anime-6b', 'Real-ESRGAN anime', null, 'Enlarges drawings.'],
  ['runware:esrgan@ultrasharp', '4x UltraSharp', null, 'Enlarges photographs four times.'],
  ['runware:esrgan@animesharp', '4x AnimeSharp', null, 'Enlarges inked drawings four times.'],
]

export const controlModels: Catalogued[] = [
  ...controlNets.map(([air, name, architecture, description, conditioning], index) => ({
    ...toModel([air, name, architecture, description], 'controlnet' as const, index),
    ...(conditioning === undefined ? {} : { conditioning }),
  })),
  ...adapters.map((line, index) => toModel(line, 'ipadapter', index)),
  ...upscalers.map((line, index) => toModel(line, 'upscaler', index)),
]
