/** Work that is fetched: idle takers stand at their sources, and the one that has been idle longest is called when there is work. */
import { type Agenda, codeOf, WAKE } from '../time/agenda.ts'
import type { Poller, Row, Topology } from './topology.ts'

export class Sources {
  private readonly agenda: Agenda
  private readonly topology: Topology
  constructor(agenda: Agenda, topology: Topology) {
    this.agenda = agenda
    this.topology = topology
  }

  /** Gives every address of a component a place at each source that it takes from. */
  setPollers(index: number, now: number): void {
    const { topology } = this
    const { takes, addresses } = topology.components[index]
    const listed = new Set(takes.length > 0 ? addresses : [])
    for (let seat = 0; seat < topology.component.length; seat++) {
      if (topology.component[seat] !== index) continue
      const wanted = listed.has(seat) && !topology.delisted[seat] ? takes : []
      if (wanted.length === 0 && topology.pollers[seat].length === 0) continue
      for (const poller of topology.pollers[seat]) if (!wanted.includes(poller.route)) this.leave(poller, now)
      const kept = topology.pollers[seat].filter((poller) => wanted.includes(poller.route))
      topology.pollers[seat] = wanted.map((route) => kept.find((poller) => poller.route === route) ?? this.poller(route, seat))
    }
  }
  private poller(route: number, taker: number): Poller {
    return {
      route,
      source: this.topology.components[this.topology.routes[route].from].seat,
      taker,
      idle: false,
      polling: false,
      next: null,
      previous: null,
    }
  }

  /** Stands at the end of the source's row of idle takers. */
  join(poller: Poller, now: number): void {
    if (poller.idle) return
    const row = this.topology.rows[poller.source]
    this.countIdle(row, now)
    poller.idle = true
    poller.previous = row.last
    poller.next = null
    if (row.last === null) row.first = poller
    else row.last.next = poller
    row.last = poller
    row.idle++
  }
  leave(poller: Poller, now: number): void {
    if (!poller.idle) return
    const row = this.topology.rows[poller.source]
    this.countIdle(row, now)
    poller.idle = false
    if (poller.previous === null) row.first = poller.next
    else poller.previous.next = poller.next
    if (poller.next === null) row.last = poller.previous
    else poller.next.previous = poller.previous
    poller.next = poller.previous = null
    row.idle--
  }
  /** Nobody stands at a source behind a cut wire; when it is mended, those who would take from it look. */
  cut(route: number, down: boolean, now: number): void {
    const { topology } = this
    for (const [seat, pollers] of topology.pollers.entries()) {
      const poller = pollers.find((each) => each.route === route)
      if (poller && down) this.leave(poller, now)
      else if (poller && topology.alive[seat] && topology.condition[seat] === 0) topology.parts[seat].wake()
    }
  }
  private countIdle(row: Row, now: number): void {
    if (now > row.touched) row.idleSeconds += row.idle * (now - row.touched)
    row.touched = Math.max(now, row.touched)
  }

  /** Wakes the taker that has been idle longest at a source: there is work. */
  offer(source: number, now: number): void {
    const row = this.topology.rows[source]
    const poller = row.first
    if (poller === null) return
    this.leave(poller, now)
    row.offered++
    this.call(poller, now)
  }
  /** Short polling: an idle taker asks again after `gap` seconds. */
  pollAgain(poller: Poller, gap: number, now: number): void {
    if (poller.polling) return
    poller.polling = true
    this.topology.rows[poller.source].offered++
    this.agenda.push(now + gap, codeOf(WAKE, 0, poller.taker), poller.source, 0)
  }
  private call(poller: Poller, now: number): void {
    const wire = this.topology.routes[poller.route]
    const code = codeOf(WAKE, 0, poller.taker)
    if (wire.lane >= 0) this.agenda.pushLane(wire.lane, code, poller.source, 0)
    else this.agenda.push(now + wire.latency, code, poller.source, 0)
  }
  /** A WAKE event: the taker comes for what was offered; if it could not take it, another is called. */
  woken(taker: number, source: number, now: number): void {
    const { topology } = this
    topology.rows[source].offered--
    for (const poller of topology.pollers[taker]) if (poller.source === source) poller.polling = false
    if (topology.alive[taker] && topology.condition[taker] === 0) topology.parts[taker].wake()
    if (topology.alive[source] && topology.parts[source].stock() > topology.rows[source].offered) this.offer(source, now)
  }
}
