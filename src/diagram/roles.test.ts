import { describe, expect, it } from 'vitest'
import type { Diagram } from './diagram.ts'
import { add, connect, newComponent } from './edit.ts'
import { inferRole, rolesBetween } from './roles.ts'
import { emptyDiagram, kindNamed } from './settings.ts'

/** Components by id, two of each kind: `clients`, `clients-2` … */
const cast = ['clients', 'loadBalancer', 'instance', 'autoScalingGroup', 'queue']
  .flatMap((type) => [type, type])
  .reduce((diagram: Diagram, type) => add(diagram, newComponent(diagram, kindNamed(type), type, { x: 0, y: 0 })), emptyDiagram('Cast'))
const wired = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((diagram: Diagram, [from, to]) => connect(diagram, from, to).diagram ?? diagram, cast)

describe('the role of a wire', () => {
  it.each([
    ['clients', 'instance', 'call'],
    ['clients', 'loadBalancer', 'call'],
    ['clients', 'autoScalingGroup', 'call'],
    ['clients', 'queue', 'send'],
    ['loadBalancer', 'instance', 'call'],
    ['loadBalancer', 'autoScalingGroup', 'call'],
    ['loadBalancer', 'loadBalancer-2', 'call'],
    ['instance', 'instance-2', 'call'],
    ['instance', 'queue', 'send'],
    ['autoScalingGroup', 'queue', 'send'],
    ['queue', 'instance', 'poll'],
    ['queue', 'autoScalingGroup', 'poll'],
    ['queue', 'queue-2', 'deadLetter'],
  ])('from %s to %s is %s', (from, to, role) => {
    expect(inferRole(cast, from, to)).toBe(role)
  })

  it.each([
    ['clients', 'clients', 'self'],
    ['instance', 'clients', 'takesNothing'],
    ['clients', 'clients-2', 'takesNothing'],
    ['loadBalancer', 'clients', 'takesNothing'],
    ['queue', 'clients', 'takesNothing'],
    ['queue', 'loadBalancer', 'polledOnly'],
    ['loadBalancer', 'queue', 'onlyCalls'],
    ['instance', 'nobody', 'unknown'],
  ])('from %s to %s is refused: %s', (from, to, reason) => {
    expect(rolesBetween(cast, from, to).refused).toBe(reason)
    expect(inferRole(cast, from, to)).toBeNull()
  })

  it('a wire that is there already, and a second place for dead letters, are refused', () => {
    const diagram = wired(['clients', 'instance'], ['queue', 'queue-2'])
    expect(rolesBetween(diagram, 'clients', 'instance').refused).toBe('already')
    expect(rolesBetween(diagram, 'queue', 'queue-2').refused).toBe('already')
    const third = add(diagram, newComponent(diagram, kindNamed('queue'), 'third', { x: 0, y: 0 }))
    expect(rolesBetween(third, 'queue', 'queue-3').refused).toBe('oneDeadLetter')
  })

  it('a call that would come back to itself is refused, going round by a queue is not', () => {
    const diagram = wired(['instance', 'instance-2'], ['instance-2', 'loadBalancer'], ['instance', 'queue'])
    expect(rolesBetween(diagram, 'loadBalancer', 'instance').refused).toBe('circle')
    expect(rolesBetween(diagram, 'loadBalancer', 'autoScalingGroup').roles).toEqual(['call'])
    expect(rolesBetween(diagram, 'queue', 'instance').roles).toEqual(['poll'])
  })

  it('tells what the other direction would be', () => {
    expect(rolesBetween(cast, 'instance', 'queue')).toEqual({ roles: ['send'], back: ['poll'] })
    expect(rolesBetween(cast, 'instance', 'clients')).toEqual({ refused: 'takesNothing', back: ['call'] })
  })

  it('two workers may take from the same queue', () => {
    expect(rolesBetween(wired(['queue', 'instance']), 'queue', 'instance-2').roles).toEqual(['poll'])
  })
})
