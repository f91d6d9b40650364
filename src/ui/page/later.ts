/** Panels that are loaded when they are needed, and anew when that failed: React by itself remembers a failure for good. */
import { type ComponentType, createElement, lazy } from 'react'

const failed = new Set<() => void>()

/** A panel that `load` brings. It suspends until it is there, and throws where it cannot be had. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: (await load()) as ComponentType<object> }
      } catch (reason) {
        failed.add(renew)
        throw reason
      }
    })
  let Made = make()
  const renew = () => {
    Made = make()
  }
  return (props) => createElement(Made, props)
}

/** What could not be loaded is asked for again the next time that it is drawn. */
export function loadAgain() {
  for (const renew of failed) renew()
  failed.clear()
}
