import { paintGrass } from '../subject/grass.ts'
import { mix, shift } from '../surface/colour.ts'
import { paintCircles, paintGeometry, paintMarble, paintStrata } from './abstract.ts'
import { paintDeep } from './deep.ts'
import { paintFalls } from './falls.ts'
import { paintLand, paintRange, skyline } from './land.ts'
import { paintRoom } from './room.ts'
import { paintClouds, paintSky } from './sky.ts'
import { paintSpace } from './space.ts'
import type { Stage } from './stage.ts'
import { paintStudio } from './studio.ts'
import { paintTable } from './table.ts'
import { paintCity, paintStreet } from './town.ts'
import { paintMirror, paintSea } from './water.ts'
import { paintTreeline, paintWoods } from './woods.ts'
import type { Setting } from './words.ts'

/** Where things stand in a setting, as a fraction of the height; and how tall a lone subject is, of the shorter side. */
export interface Ground {
  level: number
  size: number
  /** Where the hero stands across the picture, a fraction; left to the seed where absent. */
  centre?: number
}

type Backdrop = (stage: Stage) => Ground

export const backdrops: Record<Setting, Backdrop> = {
  mountains: (stage) => {
    const { plan, height, unit } = stage
    const foot = height * Math.min(0.86, plan.horizon + 0.22)
    paintSky(stage, height * (plan.horizon + 0.06))
    const snow = plan.weather.has('snow') ? 1.5 : plan.taste.chance(0.65) ? 0.9 : 0
    paintRange(stage, foot, unit * plan.random.between(0.42, 0.6), 'rock', snow)
    const lake = plan.random.chance(0.3)
    if (lake) paintMirror(stage, foot, 1)
    else paintTreeline(stage, foot + unit * 0.03, unit * 0.09, 0.32, unit * 0.05)
    if (!lake) {
      paintTreeline(stage, foot + unit * 0.12, unit * 0.16, 0.1, unit * 0.1)
      paintTreeline(stage, foot + unit * 0.26, unit * 0.26, 0, unit * 0.12)
    }
    return { level: lake ? foot / height + 0.06 : 0.93, size: 0.24 }
  },
  sea: (stage) => {
    const { plan, height, unit } = stage
    const horizon = height * plan.horizon
    paintSky(stage, horizon)
    if (plan.random.chance(0.6)) {
      paintLand(stage, {
        skyline: skyline(stage, horizon + unit * 0.01, unit * 0.13, 1.1, 'rock'),
        foot: horizon + 1,
        haze: 0.72,
        kind: 'rock',
        snow: 0,
      })
    }
    paintSea(stage, horizon, plan.weather.has('storm') ? 1.7 : plan.random.between(0.5, 1))
    return { level: plan.horizon + 0.14, size: 0.34 }
  },
  desert: (stage) => {
    const { plan, height, unit } = stage
    const horizon = height * plan.horizon
    paintSky(stage, horizon + unit * 0.04)
    paintLand(stage, {
      skyline: skyline(stage, horizon + unit * 0.02, unit * 0.12, 1.6, 'rock'),
      foot: horizon + unit * 0.08,
      haze: 0.7,
      kind: 'rock',
      snow: 0,
    })
    for (let k = 0; k < 4; k++) {
      const near = k / 3
      const base = horizon + unit * (0.06 + near * 0.3)
      paintLand(stage, {
        skyline: skyline(stage, base, unit * (0.14 + near * 0.22), 1.9 - near * 0.6, 'dune'),
        foot: height,
        haze: (1 - near) * 0.45,
        kind: 'dune',
        snow: 0,
      })
    }
    return { level: plan.horizon + 0.2, size: 0.3 }
  },
  forest: (stage) => {
    paintSky(stage, stage.height * 0.75)
    paintWoods(stage)
    return { level: 0.9, size: 0.34 }
  },
  city: (stage) => {
    const { plan, height, unit } = stage
    const foot = height * Math.min(0.82, plan.horizon + 0.16)
    paintSky(stage, foot)
    paintCity(stage, foot)
    paintMirror(stage, foot, 1.6)
    return { level: foot / height + 0.08 * (unit / height), size: 0.3 }
  },
  street: (stage) => {
    const horizon = stage.height * 0.56
    paintSky(stage, horizon)
    paintStreet(stage, horizon)
    return { level: 0.9, size: 0.36 }
  },
  lake: (stage) => {
    const { plan, height, unit } = stage
    const shore = height * (plan.horizon + 0.04)
    paintSky(stage, shore)
    paintRange(
      stage,
      shore,
      unit * plan.random.between(0.24, 0.38),
      plan.random.chance(0.6) ? 'rock' : 'hill',
      plan.weather.has('snow') ? 1.4 : 0.4,
    )
    paintTreeline(stage, shore, unit * 0.085, 0.28, unit * 0.02)
    paintMirror(stage, shore, 1)
    return { level: plan.horizon + 0.13, size: 0.26 }
  },
  hills: (stage) => {
    const { plan, height, unit } = stage
    const horizon = height * plan.horizon
    paintSky(stage, horizon + unit * 0.06)
    paintRange(stage, horizon + unit * 0.08, unit * 0.24, 'hill', plan.weather.has('snow') ? 1 : 0)
    paintTreeline(stage, horizon + unit * 0.09, unit * 0.05, 0.45, unit * 0.03)
    for (let k = 0; k < 3; k++) {
      paintLand(stage, {
        skyline: skyline(stage, horizon + unit * (0.14 + k * 0.12), unit * 0.1, 1.1, 'hill'),
        foot: height,
        haze: 0.24 - k * 0.1,
        kind: 'hill',
        snow: plan.weather.has('snow') ? 1.4 : 0,
      })
    }
    return { level: 0.84, size: 0.4 }
  },
  space: (stage) => {
    paintSpace(stage)
    return { level: 0.52, size: 0.44 }
  },
  sky: (stage) => {
    const { height, plan } = stage
    paintSky(stage, height * 1.02)
    paintClouds(stage, height * 1.02, 0.5)
    return { level: 0.5, size: 0.4 - plan.random.next() * 0.05 }
  },
  deep: (stage) => {
    paintDeep(stage)
    return { level: 0.5, size: 0.36 }
  },
  room: (stage) => {
    paintRoom(stage)
    return { level: 0.88, size: 0.42 }
  },
  table: (stage) => {
    const edge = stage.height * stage.plan.horizon
    paintTable(stage, edge)
    return { level: stage.plan.horizon + 0.13, size: 0.5 }
  },
  studio: (stage) => {
    paintStudio(stage, stage.height * stage.plan.horizon)
    return { level: stage.plan.horizon + 0.14, size: 0.5 }
  },
  geometry: (stage) => {
    paintGeometry(stage)
    return { level: 0.78, size: 0.5 }
  },
  marble: (stage) => {
    paintMarble(stage)
    return { level: 0.76, size: 0.5 }
  },
  strata: (stage) => {
    paintStrata(stage)
    return { level: 0.72, size: 0.36 }
  },
  circles: (stage) => {
    paintCircles(stage)
    return { level: 0.78, size: 0.5 }
  },
  falls: (stage) => {
    paintFalls(stage)
    return { level: 0.92, size: 0.26 }
  },
}

/** Grass in front where the land is green. */
export function paintForeground(stage: Stage): void {
  const { plan, height, unit } = stage
  if (plan.setting !== 'hills' || plan.weather.has('snow')) return
  paintGrass(
    stage,
    height * 0.985,
    unit * 0.12,
    mix(shift(plan.palette.ground, -0.04), plan.palette.near, 0.3),
  )
}
