/** Words of the newsletter, in Korean. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SNS 주제',
  cafe: '뉴스레터',
  name: 'SNS 주제',
  cafeName: '뉴스레터',
  summary: 'Amazon SNS 주제는 메시지를 하나 받아 바로 답하고, 구독한 모두에게 한 부씩 보냅니다.',
  fields: {
    healthyRetryPolicy: {
      label: 'HTTP 재시도',
      help: '웹 주소로 보낸 사본이 실패했을 때 다시 보내는 방법입니다. 다른 프로토콜은 Amazon SNS가 정합니다.',
    },
    throttlePolicy: { label: 'HTTP 조절', help: '한꺼번에 받지 못하는 웹 주소를 위해 천천히 보냅니다.' },
  },
  nested: {
    'healthyRetryPolicy.numRetries': { label: '재시도 횟수', help: '실패한 사본을 모두 몇 번 다시 보내는지입니다.' },
    'healthyRetryPolicy.minDelayTarget': { label: '최소 지연', help: '백오프 단계의 첫 재시도까지 기다리는 시간입니다.' },
    'healthyRetryPolicy.maxDelayTarget': { label: '최대 지연', help: '백오프 단계의 마지막 재시도와 그 뒤에 기다리는 시간입니다.' },
    'healthyRetryPolicy.numNoDelayRetries': { label: '그중 곧바로', help: '기다리지 않고 바로 이어지는 첫 재시도의 수입니다.' },
    'healthyRetryPolicy.numMinDelayRetries': { label: '그중 최소 지연으로', help: '지연이 늘어나기 전에 하는 재시도의 수입니다.' },
    'healthyRetryPolicy.numMaxDelayRetries': { label: '그중 최대 지연으로', help: '지연이 다 늘어난 뒤에 하는 재시도의 수입니다.' },
    'healthyRetryPolicy.backoffFunction': {
      label: '지연이 늘어나는 방식',
      help: '최소에서 최대까지 고르게 늘어나거나, 처음에는 천천히 늘어납니다.',
    },
    'throttlePolicy.maxReceivesPerSecond': {
      label: '초당 전송 수',
      help: '웹 주소마다 1초에 이만큼까지만 보내고, 나머지는 주제에서 차례를 기다립니다.',
    },
  },
  choices: {
    'healthyRetryPolicy.backoffFunction=linear': '고른 걸음으로',
    'healthyRetryPolicy.backoffFunction=arithmetic': '고르게 커지는 걸음으로',
    'healthyRetryPolicy.backoffFunction=geometric': '같은 배수로',
    'healthyRetryPolicy.backoffFunction=exponential': '두 배씩 커지는 걸음으로',
    'throttlePolicy.maxReceivesPerSecond=null': '제한 없음',
  },
  gauges: {
    published: '게시됨',
    copies: '사본',
    delivered: '전송됨',
    undelivered: '전송 포기',
    filteredOut: '필터로 걸러짐',
    deadLettered: '따로 보관(배달 못한 편지)',
    retrying: '재시도 중',
    heldBack: '조절로 대기 중',
    overHttp: 'HTTP로 전송됨',
    emails: '이메일로 전송됨',
    textMessages: '문자로 전송됨',
    pushes: '푸시로 전송됨',
  },
  foot: ['사본', '재시도 중'],
  faults: {
    minAboveMax: '최소 지연({min}초)이 최대 지연({max}초)보다 깁니다.',
    phases: '단계별 재시도를 더하면 {phases}번인데 재시도 횟수는 {retries}번입니다.',
    tooLong: '재시도를 모두 마치는 데 {seconds}초가 걸립니다. Amazon SNS는 HTTP에 {most}초까지 허용합니다.',
  },
  lesson: {
    what: '주제는 여러 독자를 위한 주소 하나입니다. 카페에서는 뉴스레터입니다. 한 번 쓰면 구독자 모두가 한 부씩 받습니다. 게시한 쪽은 누구도 기다리지 않습니다. 구독마다 따로 전송하므로, 한 곳이 멈춰서 거듭 다시 보내는 동안에도 다른 곳은 이미 받았습니다.',
    when: '여러 곳이 같은 소식을 들어야 할 때 씁니다. 주방, 적립 카드, 통계가 저마다의 주문판에 한 부씩 받고, 어느 하나가 멈춰도 나머지는 멈추지 않습니다.',
    watch:
      '주제는 아무것도 보관하지 않습니다. 마지막 재시도까지 실패한 사본은, 구독에 배달 못한 편지 대기열이 없으면 사라집니다. 제 속도로 일하는 쪽 앞에는 대기열을 두어야 합니다. 필터 정책이 없으면 모두가 모든 것을 받고, 읽지 않는 편지가 쌓입니다.',
    limits: [
      {
        text: 'Amazon SQS와 AWS Lambda에는 곧바로 3번, 1초 간격으로 2번, 1초에서 20초까지 늘리며 10번, 그 뒤 20초마다 100,000번, 모두 23일 동안 다시 보냅니다.',
        source: 'Amazon SNS Developer Guide, Message delivery retries',
      },
      {
        text: '이메일, 문자, 푸시에는 10초 간격으로 2번, 10초에서 10분까지 늘리며 10번, 그 뒤 10분마다 38번, 6시간 넘게 다시 보냅니다.',
        source: 'Amazon SNS Developer Guide, Message delivery retries',
      },
      {
        text: 'HTTP는 15초 안에 답해야 합니다. 기본값은 20초 간격으로 3번이고, 최대 100번, 모두 합쳐 3,600초까지 다시 보냅니다. Amazon SNS는 지연을 우연히 조금씩 흔들지만 여기서는 정확히 지킵니다.',
        source: 'Amazon SNS Developer Guide, Message delivery retries; HTTP/S endpoints',
      },
      {
        text: '삭제된 엔드포인트에는 다시 보내지 않습니다. CloudWatch는 실패한 HTTP 시도를 모두 세지만, 여기서는 포기한 사본을 한 번씩 셉니다.',
        source: 'Amazon SNS Developer Guide, Dead-letter queues; CloudWatch metrics',
      },
      {
        text: '게시 백만 건에 0.50달러, HTTP 전송 백만 건에 0.60달러, 이메일 백만 통에 20.00달러, 푸시 백만 건에 0.50달러이고, 문자는 미국에서 한 통에 0.00645달러입니다. Amazon SQS와 AWS Lambda로 보내는 것은 무료입니다.',
        source: 'Amazon SNS pricing, us-east-1, 2026-11-23',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
