import { readFileSync } from 'node:fs'
import { expectation } from '../../models/expectation.ts'
import { findRole, type Model } from '../../models/model.ts'
import { defaultOf } from '../../models/param.ts'
import { setAt, walk } from '../../models/path.ts'
import { html, Markup } from './markup.ts'
import type { Document } from './openapi.ts'
import type { Operation } from './operation.ts'
import { commonErrors, operations } from './operations.ts'

// A file of our own; nothing in it comes from outside.
const style = new Markup(readFileSync(new URL('./page.css', import.meta.url), 'utf8'))

const anchorOf = ({ method, path }: Operation): string =>
  `${method}-${path.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '')}`

const call = ({ method, path }: Operation) =>
  html`<code class="call"><b class="${method}">${method.toUpperCase()}</b> ${path}</code>`

const schemaLink = (name: string) => html`<a href="#schema-${name}"><code>${name}</code></a>`

interface Row {
  name: string
  place: string
  about: string
  required: boolean
}

function rowsOf(operation: Operation): Row[] {
  const said = ({ description = '', enum: values }: { [key: string]: unknown }) =>
    // Of a flag, the words say it.
    Array.isArray(values) && !values.includes('1')
      ? `${description} One of ${values.join(', ')}.`
      : String(description)
  const query = Object.entries(operation.query ?? {}).map(([name, schema]) => ({
    name,
    place: 'query',
    about: said(schema),
    required: false,
  }))
  const headers = Object.entries(operation.headers ?? {}).map(([name, schema]) => ({
    name,
    place: 'header',
    about: said(schema),
    required: schema.required === true,
  }))
  return [...query, ...headers]
}

const table = (rows: Row[]) =>
  rows.length > 0 &&
  html`<div class="wide" tabindex="0" role="group" aria-label="Parameters"><table>
    <thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Meaning</th></tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr><td><code>${row.name}</code>${row.required && html` <em>required</em>`}</td><td>${row.place}</td><td>${row.about}</td></tr>`,
    )}</tbody></table></div>`

function section(operation: Operation): Markup {
  const { body, answer } = operation
  const sent =
    body === 'picture' ? 'The bytes of a JPEG, PNG or WEBP' : body !== undefined && schemaLink(body)
  const media = answer.media?.join(', ')
  return html`<section id="${anchorOf(operation)}">
    <h3>${operation.summary}</h3>
    <p>${call(operation)}</p>
    ${operation.description && html`<p>${operation.description}</p>`}
    ${table(rowsOf(operation))}
    <dl>
      ${sent && html`<dt>Send</dt><dd>${sent}</dd>`}
      <dt>Answer</dt><dd>${answer.status} · ${answer.schema ? schemaLink(answer.schema) : media} ${answer.about}${operation.also?.map((one) => html`<br />${one.status} · ${one.about}`)}</dd>
      <dt>Refusals</dt><dd>${[...new Set([...operation.errors, ...commonErrors(operation)])].join(', ')}</dd>
    </dl>
  </section>`
}

const modelSection = (model: Model) => html`<section id="model-${model.slug}">
  <h3>${model.name}</h3>
  <p>${model.summary} In <code>model</code> it is <code>${model.slug}</code>.</p>
  <details><summary>Its parameters</summary>
  <div class="wide" tabindex="0" role="group" aria-label="Parameters of ${model.name}"><table>
    <thead><tr><th scope="col">Parameter</th><th scope="col">Accepts</th><th scope="col">Default</th><th scope="col">Meaning</th></tr></thead>
    <tbody>${[...walk(model.params)].map(({ path, param }) => {
      const usual = defaultOf(param)
      return html`<tr><td><code>${path}</code>${param.required && html` <em>required</em>`}</td>
        <td>${expectation(param)}</td><td>${usual === undefined ? '' : String(usual)}</td><td>${param.help}</td></tr>`
    })}</tbody></table></div></details>
</section>`

/** A request of a model with its start and some words, as JSON. */
function example({ slug, start, ...model }: Model): string {
  const prompt = findRole(model, 'prompt')
  const words = prompt ? setAt({}, prompt.path, 'A lighthouse at dusk') : {}
  return JSON.stringify({ model: slug, params: { ...words, ...start } })
}

/** The app's own letters; those it has none for, such as arrows, come from the system. */
const face = (path: string) =>
  new Markup(`@font-face {
  font-family: "Inter";
  font-weight: 100 900;
  font-display: swap;
  src: url("${path}") format("woff2");
}`)

/**
 * The document as a page of our own: no script, both themes, readable on a phone.
 *
 * @param letters path of the app's typeface on this server
 */
export function toPage(document: Document, models: readonly Model[], letters?: string): string {
  const schemas = Object.entries(document.components.schemas)
  const page = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <title>API of the playground</title>
  <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
  <style>${letters !== undefined && face(letters)}${style}</style>
</head>
<body>
  <nav aria-label="Calls">
    <a class="home" href="/">Playground</a>
    <h2>Calls</h2>
    <ul>${operations.map((one) => html`<li><a href="#${anchorOf(one)}">${one.summary}</a></li>`)}</ul>
    <h2>Models</h2>
    <ul>${models.map((one) => html`<li><a href="#model-${one.slug}">${one.name}</a></li>`)}</ul>
    <h2>Schemas</h2>
    <ul>${schemas.map(([name]) => html`<li><a href="#schema-${name}">${name}</a></li>`)}</ul>
  </nav>
  <main>
    <h1>API</h1>
    <p>${document.info.description}</p>
    <p>Requests that change something carry <code>X-Requested-With: playground</code>. Refusals are a
      ${schemaLink('ProblemBody')}. The same as data: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
    <pre tabindex="0" aria-label="Example">curl ${document.servers[0]?.url}/api/generations \\
  -H 'X-Requested-With: playground' \\
  -H 'Idempotency-Key: my-first' \\
  -H 'Content-Type: application/json' \\
  -d '${models.slice(0, 1).map(example)}'</pre>
    <h2>Calls</h2>
    ${operations.map(section)}
    <h2>Models</h2>
    ${models.map(modelSection)}
    <h2>Schemas</h2>
    ${schemas.map(
      ([name, schema]) =>
        html`<section id="schema-${name}"><h3><code>${name}</code></h3><details><summary>JSON Schema</summary><pre tabindex="0" aria-label="Schema ${name}">${JSON.stringify(schema, null, 2)}</pre></details></section>`,
    )}
  </main>
</body>
</html>`
  return page.text
}
