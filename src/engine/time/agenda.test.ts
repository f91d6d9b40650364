/** What is to come is taken in the order of time, then of being put there, wherever it waits; what no longer matters is not taken at all. */
import { expect, it } from 'vitest'
import { Dice } from '../../diagram/random.fake.ts'
import { Rows } from '../rows.ts'
import { Agenda, ALARM, CLOCK, codeOf, seatOf } from './agenda.ts'

interface Due {
  time: number
  serial: number
}

it('order: time, then serial, over more delays than there are lanes', () => {
  const dice = new Dice(3)
  const agenda = new Agenda(new Rows())
  const delays = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8]
  const expected: Due[] = []
  const taken: Due[] = []
  let now = 0
  let serial = 0
  const put = () => {
    const delay = dice.pick(delays)
    const lane = agenda.lane(delay)
    expected.push({ time: now + delay, serial })
    if (lane >= 0 && dice.chance(0.8)) agenda.pushLane(lane, codeOf(ALARM, 0, 1), serial, agenda.epoch(1))
    else agenda.push(now + delay, codeOf(ALARM, 0, 1), serial, agenda.epoch(1))
    serial++
  }
  for (let n = 0; n < 20_000; n++) {
    for (let burst = dice.whole(0, 3); burst > 0; burst--) put()
    if (!agenda.pop(Number.MAX_VALUE)) continue
    now = agenda.now
    taken.push({ time: now, serial: agenda.subject })
  }
  while (agenda.pop(Number.MAX_VALUE)) taken.push({ time: agenda.now, serial: agenda.subject })
  expect(serial).toBeGreaterThan(25_000)
  expect(taken).toEqual(expected.sort((a, b) => a.time - b.time || a.serial - b.serial))
})

it('takes nothing that is due later', () => {
  const agenda = new Agenda(new Rows())
  agenda.push(5, codeOf(ALARM, 0, 1), 0, agenda.epoch(1))
  expect(agenda.pop(4.9)).toBe(false)
  expect(agenda.nextTime()).toBe(5)
  expect(agenda.pop(5)).toBe(true)
  expect(agenda.pop(Number.MAX_VALUE)).toBe(false)
})

it('a clock that was set anew goes off once; alarms of a seat that was forgotten never', () => {
  const agenda = new Agenda(new Rows())
  for (const time of [3, 2, 7]) agenda.push(time, codeOf(CLOCK, 1, 100), 0, agenda.rewind(100, 1))
  agenda.push(4, codeOf(ALARM, 0, 200), 0, agenda.epoch(200))
  agenda.push(5, codeOf(ALARM, 0, 201), 0, agenda.epoch(201))
  agenda.forget(200)
  const seats: number[] = []
  while (agenda.pop(Number.MAX_VALUE)) seats.push(seatOf(agenda.code))
  expect(seats).toEqual([201, 100])
})
