/** Panels that are loaded when they are needed, and anew when that failed: React by itself remembers a failure for good. */
import { type ComponentType, createElement, lazy, useState } from 'react'

const failed = new Set<() => void>()
const panels: (() => Promise<unknown>)[] = []

/**
 * A panel that `load` brings. It suspends until it is there, and throws where it cannot be had. One that was loaded ahead is drawn at once:
 * React would suspend for what it has not drawn before, and take a third of a second to try again, while somebody types.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<Props> | null = null
  const bring = async () => {
    there = await load()
    return there
  }
  const make = () =>
    lazy(async () => {
      try {
        return { default: (await bring()) as ComponentType<object> }
      } catch (reason) {
        failed.add(renew)
        throw reason
      }
    })
  let Made = make()
  const renew = () => {
    Made = make()
  }
  panels.push(bring)
  return (props) => {
    // What it began as it stays: another component would begin anew.
    const [Here] = useState(() => there)
    return Here ? createElement(Here, props) : createElement(Made, props)
  }
}

/** How to bring each panel that can come later, also those that a panel brought with it. */
export function* allPanels(): Generator<() => Promise<unknown>> {
  for (let nth = 0; nth < panels.length; nth++) yield panels[nth]!
}

/** What could not be loaded is asked for again the next time that it is drawn. */
export function loadAgain() {
  for (const renew of failed) renew()
  failed.clear()
}
