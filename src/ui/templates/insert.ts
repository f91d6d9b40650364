/** Puts a template onto the canvas: beside what is there, or as a diagram of its own where nothing is. */
import type { Diagram } from '../../diagram/diagram.ts'
import { merge } from '../../diagram/edit/duplicate.ts'
import { CARD, GRID, PITCH, type Place } from '../../diagram/edit.ts'
import { type Template, templates } from '../../scenarios/templates/templates.ts'
import type { Command, CommandContext } from '../commands/command.ts'
import { say } from '../commands/context.ts'
import { canvasPort } from '../commands/ports.ts'
import { diagramOf, select } from '../commands/selection.ts'
import { openDiagram } from '../page/files.ts'

/** What a template dragged from the palette carries: its id. */
export const TEMPLATE_MIME = 'application/x-cloud-cafe-template'

const corner = ({ components }: Diagram): Place => ({
  x: Math.min(...components.map(({ x }) => x)),
  y: Math.min(...components.map(({ y }) => y)),
})
const snapped = (value: number) => Math.round(value / GRID) * GRID

/** In line with what is there, a row below it. */
function below(diagram: Diagram): Place {
  return { x: corner(diagram).x, y: Math.max(...diagram.components.map(({ y }) => y)) + PITCH.y + (PITCH.y - CARD.height) }
}

/** `at` is where the middle of its first card comes to lie, in the canvas's own pixels. */
export async function insertTemplate(context: CommandContext, id: string, at?: Place): Promise<void> {
  const template = templates.find((one) => one.id === id)
  if (!template) return
  const made = (await template.load())(context.words.language)
  const { stores } = context
  const before = diagramOf(context)
  if (before.components.length === 0) {
    await openDiagram(stores, { ...made, region: before.region })
    say(context, 'opened', { name: made.name })
    return
  }
  const from = corner(made)
  const to = at ? { x: snapped(at.x - CARD.width / 2), y: snapped(at.y - CARD.height / 2) } : below(before)
  const { diagram, ids } = merge(before, made.components, made.wires, { x: to.x - from.x, y: to.y - from.y })
  if (!stores.document.edit({ code: 'addTemplate', values: { name: made.name } }, diagram)) return
  select(context, ids)
  say(context, 'templateAdded', { name: made.name, count: ids.length })
  canvasPort()?.fitView()
}

/** A template brings parts of many kinds. */
const anyPart = (context: CommandContext) => (diagramOf(context).scenario.rules?.parts ?? null) === null

/** Templates whose words contain the query, in the language of the page. */
export function templatesWith(query: string, context: CommandContext): readonly Template[] {
  const { language } = context.words
  if (!anyPart(context)) return []
  const wanted = query.trim().toLocaleLowerCase()
  return templates.filter(({ title, say: told }) => `${title[language]} ${told[language]}`.toLocaleLowerCase().includes(wanted))
}

export const templateCommands: readonly Command[] = templates.map(({ id, title }) => ({
  id: `template.${id}`,
  group: 'add',
  label: ({ words, text }) => text.templates.add(title[words.language]),
  when: anyPart,
  perform: (context) => insertTemplate(context, id),
}))
