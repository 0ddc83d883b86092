import type { Ground } from '../scene/backdrop.ts'
import type { Cast } from '../scene/plan.ts'
import type { Spot, Stage } from '../scene/stage.ts'
import type { SubjectName } from '../scene/words.ts'
import { type Colour, mix } from '../surface/colour.ts'
import { paintBalloon } from './balloon.ts'
import { paintBall, paintBox } from './block.ts'
import { paintBoat } from './boat.ts'
import { paintBridge } from './bridge.ts'
import { paintBust, paintRobot } from './bust.ts'
import { paintCar } from './car.ts'
import { paintCastle } from './castle.ts'
import { paintChair } from './chair.ts'
import { paintCreature } from './creature.ts'
import { paintFlower } from './flower.ts'
import { paintFruit } from './fruit.ts'
import { paintHouse, paintTent } from './house.ts'
import { paintLighthouse } from './lighthouse.ts'
import { paintMushroom } from './mushroom.ts'
import { paintPlanet } from './planet.ts'
import { paintRocket } from './rocket.ts'
import { paintTree } from './tree.ts'
import { paintTurned } from './turned.ts'
import { paintWindmill } from './windmill.ts'

interface Part {
  /** Height of a lone one against the setting's usual, and where its foot is set. */
  scale: number
  stand: 'ground' | 'air' | 'far' | 'water'
  /** How many where one is asked for, and where several are. */
  one: number
  several: number
  draw: (stage: Stage, spot: Spot, colour: Colour | null, turn: number) => void
}

const part = (
  scale: number,
  stand: Part['stand'],
  several: number,
  draw: Part['draw'],
  one = 1,
): Part => ({ scale, stand, one, several, draw })

const parts: Record<SubjectName, Part> = {
  cat: part(0.85, 'ground', 3, (s, at, c) => paintCreature(s, 'cat', at, c)),
  dog: part(0.95, 'ground', 3, (s, at, c) => paintCreature(s, 'dog', at, c)),
  fox: part(0.9, 'ground', 2, (s, at, c) => paintCreature(s, 'fox', at, c)),
  bird: part(0.62, 'air', 7, (s, at, c) => paintCreature(s, 'bird', at, c)),
  owl: part(0.8, 'ground', 2, (s, at, c) => paintCreature(s, 'owl', at, c)),
  horse: part(1.05, 'ground', 4, (s, at, c) => paintCreature(s, 'horse', at, c)),
  deer: part(1.05, 'ground', 3, (s, at, c) => paintCreature(s, 'deer', at, c)),
  rabbit: part(0.6, 'ground', 3, (s, at, c) => paintCreature(s, 'rabbit', at, c)),
  elephant: part(1.05, 'ground', 3, (s, at, c) => paintCreature(s, 'elephant', at, c)),
  fish: part(0.75, 'air', 7, (s, at, c) => paintCreature(s, 'fish', at, c), 3),
  whale: part(1.15, 'air', 2, (s, at, c) => paintCreature(s, 'whale', at, c)),
  butterfly: part(0.75, 'air', 5, (s, at, c) => paintCreature(s, 'butterfly', at, c)),
  person: part(0.95, 'ground', 3, (s, at, c) => paintCreature(s, 'person', at, c)),
  portrait: part(2.2, 'ground', 2, (s, at, c) =>
    paintBust(
      s,
      {
        ...at,
        x: s.width * 0.5 + (at.x - s.width * 0.5) * 0.3,
        y: s.height * 1.02,
        size: s.unit * 0.86,
      },
      c,
    ),
  ),
  robot: part(1.5, 'ground', 2, (s, at, c) => paintRobot(s, at, c ?? s.plan.palette.accent)),
  vase: part(1, 'ground', 3, (s, at, c) => paintTurned(s, 'vase', at, c ?? s.plan.palette.accent)),
  bottle: part(1.1, 'ground', 3, (s, at, c) =>
    paintTurned(s, 'bottle', at, c ?? s.plan.palette.second),
  ),
  cup: part(0.78, 'ground', 2, (s, at, c) =>
    paintTurned(s, 'cup', at, c ?? mix(s.plan.palette.accent, s.plan.palette.light, 0.2)),
  ),
  bowl: part(0.72, 'ground', 2, (s, at, c) =>
    paintTurned(s, 'bowl', at, c ?? mix(s.plan.palette.sky[1], s.plan.palette.light, 0.3)),
  ),
  candle: part(0.7, 'ground', 3, (s, at, c) =>
    paintTurned(s, 'candle', at, c ?? s.plan.palette.light),
  ),
  lamp: part(1, 'ground', 2, (s, at, c) => paintTurned(s, 'lamp', at, c ?? s.plan.palette.second)),
  teapot: part(0.8, 'ground', 2, (s, at, c) =>
    paintTurned(s, 'teapot', at, c ?? s.plan.palette.accent),
  ),
  fruit: part(
    0.6,
    'ground',
    4,
    (s, at, c, turn) =>
      paintFruit(
        s,
        at,
        c ?? (turn % 2 ? s.plan.palette.second : s.plan.palette.accent),
        turn % 3 === 2,
      ),
    3,
  ),
  flower: part(
    0.9,
    'ground',
    9,
    (s, at, c, turn) =>
      paintFlower(
        s,
        at,
        c ?? (turn % 3 === 2 ? s.plan.palette.second : s.plan.palette.accent),
        s.plan.taste.fork('bloom').whole(0, 2),
      ),
    5,
  ),
  tree: part(1.5, 'ground', 4, (s, at, c) =>
    paintTree(s, at, c, s.plan.palette.lux > 0.95 && s.plan.setting === 'sea'),
  ),
  house: part(0.62, 'ground', 4, (s, at, c) =>
    paintHouse(s, at, c ?? mix(s.plan.palette.accent, s.plan.palette.ground, 0.35)),
  ),
  castle: part(1.6, 'far', 1, (s, at, c) => paintCastle(s, at, c ?? s.plan.palette.ground)),
  lighthouse: part(1.5, 'far', 1, (s, at, c) => paintLighthouse(s, at, c ?? s.plan.palette.accent)),
  boat: part(0.9, 'water', 4, (s, at, c) => paintBoat(s, at, c ?? s.plan.palette.accent)),
  balloon: part(1.05, 'air', 5, (s, at, c) => paintBalloon(s, at, c ?? s.plan.palette.accent)),
  tent: part(0.55, 'ground', 3, (s, at, c) => paintTent(s, at, c ?? s.plan.palette.accent)),
  rocket: part(1.2, 'air', 2, (s, at, c) => paintRocket(s, at, c ?? s.plan.palette.accent)),
  windmill: part(1.1, 'ground', 3, (s, at, c) => paintWindmill(s, at, c ?? s.plan.palette.light)),
  chair: part(0.95, 'ground', 2, (s, at, c) => paintChair(s, at, c ?? s.plan.palette.accent)),
  planet: part(1.2, 'air', 2, (s, at, c) =>
    paintPlanet(s, at, c ?? s.plan.palette.accent, s.plan.taste.fork('ring').chance(0.5)),
  ),
  bridge: part(1.2, 'far', 1, (s, at, c) => paintBridge(s, at, c ?? s.plan.palette.accent)),
  car: part(0.52, 'ground', 2, (s, at, c) => paintCar(s, at, c ?? s.plan.palette.accent)),
  mushroom: part(
    0.8,
    'ground',
    4,
    (s, at, c) => paintMushroom(s, at, c ?? s.plan.palette.accent),
    3,
  ),
  box: part(0.85, 'ground', 3, (s, at, c) => paintBox(s, at, c ?? s.plan.palette.accent)),
  ball: part(0.6, 'ground', 4, (s, at, c) => paintBall(s, at, c ?? s.plan.palette.accent, 0.15)),
  sphere: part(0.8, 'ground', 3, (s, at, c) => paintBall(s, at, c ?? s.plan.palette.second, 0.9)),
}

const airborne = new Set(['sky', 'deep', 'space'])

/** Sets the prompt's things on the scene: the first is the hero, the others stand beside and behind it. */
export function paintCast(stage: Stage, ground: Ground): void {
  const order = [...stage.plan.cast.entries()].reverse()
  const vase = stage.plan.cast.findIndex((one) => one.name === 'vase')
  for (const [rank, member] of order) {
    const spots = spotsFor(stage, ground, member, rank)
    const holder = stage.plan.cast[vase]
    if (member.name === 'flower' && holder) {
      arrange(stage, spotsFor(stage, ground, holder, 0)[0], member)
      continue
    }
    const at = member.name === 'vase' ? spotsFor(stage, ground, member, 0) : spots
    for (const [i, spot] of at.entries()) parts[member.name].draw(stage, spot, member.colour, i)
  }
}

/** Flowers stand in the vase; painted before it, their stems end inside. */
function arrange(stage: Stage, vase: Spot | undefined, flower: Cast): void {
  if (!vase) return
  const random = stage.plan.random.fork('bunch')
  const lip = vase.y - vase.size
  for (let i = 0; i < 9; i++) {
    const lean = (i - 4) / 4
    const size = vase.size * (1.02 - Math.abs(lean) * 0.3 + random.between(-0.1, 0.1))
    const spot = {
      x: vase.x + lean * vase.size * 0.36,
      y: lip + vase.size * (0.2 + Math.abs(lean) * 0.12),
      size,
      mirrored: lean < 0,
      haze: 0,
    }
    parts.flower.draw(stage, spot, flower.colour, i)
  }
}

function spotsFor(stage: Stage, ground: Ground, member: Cast, rank: number): Spot[] {
  const { plan, width, height, unit } = stage
  const { scale, stand, one, several } = parts[member.name]
  const random = plan.random.fork(member.name)
  const count = member.many ? several : rank > 0 ? Math.min(one, 2) : one
  const floating = stand === 'air' || (airborne.has(plan.setting) && stand !== 'far')
  const drawn = plan.light.x < 0.5 ? random.between(0.5, 0.64) : random.between(0.36, 0.5)
  const centre = width * (ground.centre ?? drawn)
  const aside =
    rank === 0
      ? 0
      : (rank % 2 ? -1 : 1) * (plan.light.x < 0.5 ? 1 : -1) * unit * random.between(0.24, 0.34)
  const spots: Spot[] = []
  for (let i = 0; i < count; i++) {
    const lone = count === 1
    const small = (lone ? 1 : count > 4 ? 0.56 : 0.74) * (rank > 0 ? 0.8 : 1)
    const depth = lone ? 0 : i / count
    const size =
      unit *
      ground.size *
      (member.name === 'vase' && plan.cast.some((one) => one.name === 'flower') ? 0.66 : 1) *
      scale *
      small *
      (lone ? random.between(0.94, 1.1) : 1.12 - depth * 0.45 + random.between(-0.06, 0.06))
    const fan = lone
      ? 0
      : (i % 2 ? 1 : -1) *
        Math.ceil(i / 2) *
        unit *
        (count > 4 ? 0.14 : 0.2) *
        random.between(0.85, 1.15)
    const x = Math.min(width - size * 0.3, Math.max(size * 0.3, centre + aside + fan))
    const level = height * ground.level
    const y = floating
      ? height * Math.min(0.6, ground.level * 0.72) +
        (lone ? random.between(-0.06, 0.04) : random.between(-0.26, 0.2)) * unit -
        (airborne.has(plan.setting) ? 0 : unit * 0.06)
      : stand === 'far' || stand === 'water'
        ? Math.min(level, height * 0.92) - depth * unit * 0.07
        : level -
          (rank > 0 ? unit * 0.035 : 0) -
          depth * unit * 0.09 +
          (lone ? 0 : random.between(-0.01, 0.01) * unit)
    spots.push({
      x,
      y,
      size,
      mirrored: random.chance(0.5),
      haze: Math.min(0.6, depth * 0.35 + (stand === 'far' ? 0.12 : 0)),
    })
  }
  spots.sort((a, b) => a.y - b.y)
  return spots
}
