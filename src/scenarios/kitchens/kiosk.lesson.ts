/** The lesson of scenario 15: paid by the order or by the hour, and at how many orders an hour both are the same. */
import type { SettingValues } from '../../diagram/diagram.ts'
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Orders an hour at which a machine costs as much as a function. */
  readonly breakEven: number
  /** Orders an hour of the kiosk, the campaign and the chain, the last also by the second. */
  readonly kiosk: number
  readonly campaign: number
  readonly chain: number
  readonly chainHour: number
  /** Dollars: of an order on a function, of a machine for an hour. */
  readonly each: number
  readonly machine: number
  readonly machines: number
  /** How much dearer functions are for the chain. */
  readonly dearer: number
  /** Dollars an hour of the cheapest choice of all three, and hours of the run. */
  readonly cheapest: number
  readonly hours: number
  /** Dollars that are the limit of the second star. */
  readonly little: number
  /** An order, and what it is made on. */
  readonly work: SettingValues
}

const thousands = (value: number) => value.toLocaleString('en')

export const kioskLesson = (figures: Figures): Lesson => {
  const { breakEven, kiosk, campaign, chain, chainHour, each, machine, machines, dearer, cheapest, hours, little, work } = figures
  return {
    question: {
      kind: 'match',
      items: [
        { id: 'kiosk', text: { en: `Kiosk: ${kiosk} orders an hour`, ko: `키오스크: 시간당 ${kiosk}건` } },
        {
          id: 'campaign',
          text: { en: `Campaign: ${thousands(campaign)} an hour, all in bursts`, ko: `행사: 시간당 ${thousands(campaign)}건, 모두 몰려서` },
        },
        { id: 'chain', text: { en: `Chain: ${chain} a second, all the time`, ko: `체인점: 초당 ${chain}건, 내내` } },
      ],
      options: [
        { id: 'function', text: { en: 'Function (AWS Lambda)', ko: '함수(AWS Lambda)' } },
        { id: 'machines', text: { en: 'Instances (Amazon EC2)', ko: '인스턴스(Amazon EC2)' } },
      ],
      answer: { kiosk: 'function', campaign: 'function', chain: 'machines' },
      why: {
        en: `A machine costs as much as a function at ${thousands(breakEven)} orders an hour: kiosk and campaign are below, the chain with ${thousands(chainHour)} is far above. Bursts would need several machines that stand idle between them; a function grows with the burst and is paid by the order.`,
        ko: `시간당 ${thousands(breakEven)}건에서 인스턴스 하나와 함수의 비용이 같습니다. 키오스크와 행사는 그보다 적고, 체인점은 시간당 ${thousands(chainHour)}건으로 훨씬 많습니다. 주문이 몰리면 여러 대가 필요하지만 그 사이에는 놉니다. 함수는 몰리는 만큼 늘어나고 주문 수만큼만 냅니다.`,
      },
    },
    given: {
      kiosk: 'all',
      campaign: 'all',
      chain: 'all',
      kioskKitchen: ['serviceTime', 'concurrency', 'instanceType', 'speedUp', 'repliesWhen'],
      campaignKitchen: ['serviceTime', 'concurrency', 'instanceType', 'speedUp', 'repliesWhen'],
      chainKitchen: ['serviceTime', 'memorySize', 'cpuBound', 'runtime', 'initDuration', 'idleLifetime'],
    },
    work,
    frugal: [{ metric: 'cost', of: 'system', op: '<=', value: little }],
    bonus: [],
    wrong: ['functions', 'machines', 'campaignMachine', 'campaignTeam', 'kioskMachine', 'oneMachine'],
    hint: {
      en: 'Look at each card’s orders an hour and at what its kitchen costs while nobody comes. Which of the three is paid by the hour for standing idle, and which by the order without ever a rest?',
      ko: '카드마다 시간당 주문 수와, 아무도 오지 않을 때 주방에 드는 비용을 보세요. 놀면서 시간당 요금을 내는 곳은 어디이고, 쉴 새 없이 주문마다 요금을 내는 곳은 어디일까요?',
    },
    debrief: {
      en: (read, say) =>
        `This run cost ${say(read('system', 'cost') / hours, 'dollars')} an hour, and the cheapest choice for all three is ${say(cheapest, 'dollars')}; 95 of 100 of the campaign’s customers had their answer within ${say(read('campaign', 'latency.p95'), 'seconds')}. An order costs ${say(each, 'dollars')} on a function and a machine ${say(machine, 'dollars')} an hour, which is the same at ${thousands(breakEven)} an hour; for the chain functions are ${dearer.toFixed(1)} times as dear as ${machines} instances.`,
      ko: (read, say) =>
        `이번 실행은 시간당 ${say(read('system', 'cost') / hours, 'dollars')} 들었고, 셋 모두 가장 싸게 고르면 ${say(cheapest, 'dollars')}입니다. 행사 손님 100명 가운데 95명은 ${say(read('campaign', 'latency.p95'), 'seconds')} 안에 답을 받았습니다. 함수는 주문 하나에 ${say(each, 'dollars')}, 인스턴스는 시간당 ${say(machine, 'dollars')}이므로 시간당 ${thousands(breakEven)}건에서 같아집니다. 체인점에서 함수의 비용은 인스턴스 ${machines}대의 ${dearer.toFixed(1)}배입니다.`,
    },
  }
}
