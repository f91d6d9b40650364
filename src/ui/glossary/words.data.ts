/** The words of docs/glossary.md that are no kind's, in both languages. A kind's words stand in its own texts. */

type Both = Readonly<Record<'en' | 'ko', string>>
export type Chapter = 'queueing' | 'aws' | 'reliability'
export interface Word {
  /** The field's word, or AWS's. */
  readonly word: Both
  readonly meaning: Both
  /** What the café calls it, where it has a word for it. */
  readonly cafe?: Both
}

const queueing: readonly Word[] = [
  {
    word: { en: 'arrival', ko: '도착' },
    meaning: { en: 'a job comes to a part', ko: '작업이 부품에 오는 일' },
    cafe: { en: 'a customer at the till', ko: '계산대에 온 손님' },
  },
  {
    word: { en: 'backlog', ko: '밀린 작업' },
    meaning: {
      en: 'jobs that wait, together; it counts as one while more wait than are in hand',
      ko: '기다리는 작업 모두. 처리 중인 것보다 많을 때부터 밀린 것으로 칩니다',
    },
    cafe: { en: 'the line', ko: '줄' },
  },
  {
    word: { en: 'blocked', ko: '붙잡힌 비율' },
    meaning: {
      en: 'share of a worker’s time in which it is held for somebody else’s reply',
      ko: '일꾼이 다른 부품의 답을 기다리느라 붙잡힌 시간의 비율',
    },
    cafe: { en: 'the cashier with a ticket in hand', ko: '주문표를 들고 기다리는 계산원' },
  },
  {
    word: { en: 'busy', ko: '가동' },
    meaning: { en: 'share of a worker’s time in which it works', ko: '일꾼이 일하는 시간의 비율' },
  },
  {
    word: { en: 'coefficient of variation (cv)', ko: '변동 계수(cv)' },
    meaning: {
      en: 'spread divided by mean: 0 is always the same, 1 is pure chance',
      ko: '퍼진 정도를 평균으로 나눈 값. 0이면 늘 같고 1이면 순전한 우연',
    },
  },
  {
    word: { en: 'conserved', ko: '보존' },
    meaning: {
      en: 'what came is done, failed or still there; nothing else',
      ko: '들어온 것은 끝났거나 실패했거나 아직 그 자리에 있으며, 그 밖은 없다는 것',
    },
  },
  {
    word: { en: 'exponential', ko: '지수 분포' },
    meaning: {
      en: 'a law of times without memory: how long it took already says nothing',
      ko: '기억이 없는 시간의 법칙. 지금까지 얼마나 걸렸는지가 남은 시간에 대해 아무것도 알려 주지 않음',
    },
  },
  {
    word: { en: 'fulfilment', ko: '주문 완성' },
    meaning: { en: 'from the order to the end of the last work on it', ko: '주문부터 그 주문의 마지막 일이 끝날 때까지' },
    cafe: { en: 'order to cup', ko: '주문에서 잔까지' },
  },
  {
    word: { en: 'goodput', ko: '유효 처리량' },
    meaning: { en: 'customers served in time', ko: '제때 서비스를 받은 손님의 수' },
  },
  {
    word: { en: 'job', ko: '작업' },
    meaning: { en: 'one order, request or message on its way', ko: '오가는 주문, 요청, 메시지 하나' },
    cafe: { en: 'an order', ko: '주문' },
  },
  {
    word: { en: 'latency', ko: '걸린 시간' },
    meaning: { en: 'from arrival at a part to the end of the work there', ko: '부품에 도착해서 그곳의 일이 끝날 때까지' },
  },
  {
    word: { en: 'lognormal', ko: '로그 정규 분포' },
    meaning: { en: 'a law of times that are mostly short and sometimes long', ko: '대개 짧고 이따금 긴 시간의 법칙' },
  },
  {
    word: { en: 'p95', ko: 'p95' },
    meaning: { en: '95 of 100 were faster', ko: '100건 가운데 95건이 이보다 빨랐던 시간' },
  },
  {
    word: { en: 'Poisson', ko: '푸아송' },
    meaning: { en: 'arrivals by pure chance, each independent of the others', ko: '순전한 우연으로, 서로 상관없이 오는 도착' },
  },
  {
    word: { en: 'processor sharing', ko: '프로세서 공유' },
    meaning: {
      en: 'all who are present advance at once, each more slowly',
      ko: '와 있는 작업이 모두 한꺼번에, 저마다 더 느리게 나아가는 방식',
    },
  },
  {
    word: { en: 'reply', ko: '응답' },
    meaning: { en: 'the one answer that whoever takes a job owes', ko: '작업을 받은 쪽이 한 번은 반드시 해야 하는 답' },
  },
  {
    word: { en: 'seed', ko: '시드' },
    meaning: {
      en: 'a word that fixes all chance: the same seed, the same day',
      ko: '모든 우연을 정하는 낱말. 시드가 같으면 하루도 같음',
    },
  },
  {
    word: { en: 'service time', ko: '처리 시간' },
    meaning: { en: 'how long one server works on one job', ko: '서버 하나가 작업 하나를 하는 데 걸리는 시간' },
  },
  {
    word: { en: 'throughput', ko: '처리량' },
    meaning: { en: 'jobs that end a second, good or not', ko: '성공이든 실패든 1초에 끝나는 작업의 수' },
  },
  {
    word: { en: 'utilization', ko: '가동률' },
    meaning: { en: 'busy time of all servers divided by their time', ko: '모든 서버가 일한 시간을 전체 시간으로 나눈 값' },
  },
  {
    word: { en: 'wait', ko: '대기' },
    meaning: { en: 'from arrival until the work starts', ko: '도착해서 일이 시작될 때까지' },
  },
  {
    word: { en: 'warm-up', ko: '준비 시간' },
    meaning: {
      en: 'time at the start of a run that is played and not measured',
      ko: '실행의 처음에 재생만 하고 재지 않는 시간',
    },
  },
]

const aws: readonly Word[] = [
  {
    word: { en: 'Availability Zone', ko: '가용 영역' },
    meaning: { en: 'one or several buildings with power of their own', ko: '전원이 따로 있는 건물 하나 또는 여럿' },
  },
  {
    word: { en: 'capacity provider', ko: '용량 공급자' },
    meaning: {
      en: 'launches and removes hosts for tasks that need room',
      ko: '자리가 필요한 태스크를 위해 호스트를 시작하고 없애는 것',
    },
  },
  {
    word: { en: 'CloudWatch', ko: 'CloudWatch' },
    meaning: { en: 'AWS’s metrics, one point a minute', ko: 'AWS의 지표. 1분에 데이터 포인트 하나' },
  },
  {
    word: { en: 'cold start', ko: '콜드 스타트' },
    meaning: { en: 'a new environment starts before it works', ko: '새 실행 환경이 일하기 전에 먼저 시작하는 것' },
    cafe: { en: 'apron first', ko: '앞치마부터' },
  },
  {
    word: { en: 'dead-letter queue', ko: '배달 못한 편지 대기열' },
    meaning: { en: 'where messages go that failed too often', ko: '너무 자주 실패한 메시지가 가는 곳' },
    cafe: { en: 'tray of problem orders', ko: '문제 주문 쟁반' },
  },
  {
    word: { en: 'deregistration delay', ko: '등록 취소 지연' },
    meaning: { en: 'how long a leaving target may finish what it has', ko: '떠나는 대상이 맡은 일을 마칠 수 있는 시간' },
    cafe: { en: 'last orders', ko: '마지막 주문' },
  },
  {
    word: { en: 'desired capacity', ko: '희망 용량' },
    meaning: { en: 'how many instances a group wants now', ko: '그룹이 지금 원하는 인스턴스의 수' },
    cafe: { en: 'the shift’s plan', ko: '근무 계획' },
  },
  {
    word: { en: 'drain', ko: '비우기' },
    meaning: { en: 'no new work, what is there is finished', ko: '새 일은 받지 않고 있던 일만 마치는 것' },
  },
  {
    word: { en: 'fail open', ko: '장애 시 개방' },
    meaning: { en: 'when no target is healthy, all get requests', ko: '정상 대상이 하나도 없으면 모든 대상에 요청을 보내는 것' },
  },
  {
    word: { en: 'Fargate', ko: 'Fargate' },
    meaning: { en: 'runs containers without machines of one’s own', ko: '자기 서버 없이 컨테이너를 실행하는 방식' },
    cafe: { en: 'rented trucks', ko: '빌린 트럭' },
  },
  {
    word: { en: 'health check', ko: '상태 확인' },
    meaning: { en: 'a question to a target every so many seconds', ko: '몇 초마다 대상에 던지는 물음' },
  },
  {
    word: { en: 'idle timeout', ko: '유휴 제한 시간' },
    meaning: { en: 'a request without an answer for so long is given up', ko: '이만큼 답이 없는 요청은 포기함' },
  },
  {
    word: { en: 'in flight', ko: '처리 중' },
    meaning: { en: 'taken and not yet deleted', ko: '가져갔지만 아직 삭제하지 않은 상태' },
    cafe: { en: 'a ticket in hand', ko: '손에 든 주문표' },
  },
  {
    word: { en: 'instance warm-up', ko: '인스턴스 워밍업' },
    meaning: {
      en: 'so long a new instance does not count in the metrics',
      ko: '새 인스턴스를 지표에 넣지 않는 시간',
    },
  },
  {
    word: { en: 'LCU', ko: 'LCU' },
    meaning: { en: 'unit in which a balancer’s use is priced', ko: '로드 밸런서 사용량의 값을 매기는 단위' },
  },
  {
    word: { en: 'least outstanding requests', ko: '최소 미해결 요청' },
    meaning: {
      en: 'the target with the fewest requests in hand is next',
      ko: '맡고 있는 요청이 가장 적은 대상이 다음 차례',
    },
    cafe: { en: 'shortest line', ko: '가장 짧은 줄' },
  },
  {
    word: { en: 'lifecycle hook', ko: '수명 주기 후크' },
    meaning: { en: 'holds a leaving instance until it has finished', ko: '떠나는 인스턴스를 일이 끝날 때까지 붙드는 것' },
  },
  {
    word: { en: 'long polling', ko: '긴 폴링' },
    meaning: {
      en: 'the question for a message stays open until there is one',
      ko: '메시지를 달라는 물음이 메시지가 올 때까지 열려 있는 것',
    },
  },
  {
    word: { en: 'message group', ko: '메시지 그룹' },
    meaning: {
      en: 'messages of a FIFO queue that keep their order among themselves',
      ko: 'FIFO 대기열에서 자기들끼리 순서를 지키는 메시지들',
    },
  },
  {
    word: { en: 'maximum', ko: '최대' },
    meaning: { en: 'never more instances than this', ko: '인스턴스는 이보다 많아지지 않음' },
  },
  {
    word: { en: 'minimum', ko: '최소' },
    meaning: { en: 'never fewer instances than this', ko: '인스턴스는 이보다 적어지지 않음' },
  },
  {
    word: { en: 'Network Load Balancer', ko: 'Network Load Balancer' },
    meaning: { en: 'spreads connections, not requests', ko: '요청이 아니라 연결을 나누는 로드 밸런서' },
  },
  {
    word: { en: 'pod', ko: '파드' },
    meaning: { en: 'what Kubernetes calls a task', ko: 'Kubernetes에서 태스크를 부르는 말' },
    cafe: { en: 'a truck', ko: '트럭 한 대' },
  },
  {
    word: { en: 'provisioned concurrency', ko: '프로비저닝된 동시성' },
    meaning: { en: 'environments that are kept warm and paid for', ko: '비용을 내고 늘 준비해 두는 실행 환경' },
    cafe: { en: 'helpers who wait in the room', ko: '방에서 기다리는 도우미' },
  },
  {
    word: { en: 'Region', ko: '리전' },
    meaning: { en: 'where it runs; it sets the prices', ko: '실행하는 곳. 가격을 정함' },
  },
  {
    word: { en: 'reserved concurrency', ko: '예약된 동시성' },
    meaning: { en: 'executions at once that are set aside for one function', ko: '함수 하나의 몫으로 떼어 둔 동시 실행 수' },
  },
  {
    word: { en: 'redrive', ko: '재처리' },
    meaning: { en: 'sends dead letters back to where they came from', ko: '배달 못한 편지를 원래 있던 곳으로 되돌려 보내는 것' },
  },
  {
    word: { en: 'retention', ko: '보존 기간' },
    meaning: { en: 'how long a message is kept at most', ko: '메시지를 보관하는 가장 긴 시간' },
  },
  {
    word: { en: 'round robin', ko: '라운드 로빈' },
    meaning: { en: 'targets take turns', ko: '대상이 차례로 돌아가며 맡는 것' },
  },
  {
    word: { en: 'scheduled action', ko: '예약된 작업' },
    meaning: { en: 'sets minimum, maximum or desired at a moment', ko: '정한 시각에 최소, 최대, 희망을 바꾸는 것' },
  },
  {
    word: { en: 'slow start', ko: '느린 시작' },
    meaning: { en: 'a new target gets its share little by little', ko: '새 대상이 자기 몫을 조금씩 늘려 받는 것' },
  },
  {
    word: { en: 'stickiness', ko: '고정 세션' },
    meaning: {
      en: 'a visitor goes back to the target that served before',
      ko: '방문자가 전에 맡았던 대상으로 다시 가는 것',
    },
    cafe: { en: 'regulars at their till', ko: '늘 같은 계산대로 가는 단골' },
  },
  {
    word: { en: 'target tracking', ko: '대상 추적' },
    meaning: {
      en: 'keeps a metric at a target by changing the desired capacity',
      ko: '희망 용량을 바꾸어 지표를 목표값에 맞추는 것',
    },
  },
  {
    word: { en: 'task', ko: '태스크' },
    meaning: { en: 'a running container with its own CPU and memory', ko: 'CPU와 메모리를 따로 가지고 실행되는 컨테이너' },
    cafe: { en: 'a truck', ko: '트럭 한 대' },
  },
  {
    word: { en: 'visibility timeout', ko: '가시성 제한 시간' },
    meaning: { en: 'how long a taken message is hidden from others', ko: '가져간 메시지를 다른 일꾼에게 숨기는 시간' },
  },
]

const reliability: readonly Word[] = [
  {
    word: { en: 'backoff', ko: '백오프' },
    meaning: { en: 'a pause before the next try that grows', ko: '다음 시도 전에 쉬는, 갈수록 길어지는 시간' },
  },
  {
    word: { en: 'coupling', ko: '결합' },
    meaning: { en: 'who waits for whose reply', ko: '누가 누구의 답을 기다리는가' },
  },
  {
    word: { en: 'duplicate', ko: '중복' },
    meaning: {
      en: 'work done on a message that somebody else got too',
      ko: '다른 일꾼도 받은 메시지를 또 처리한 것',
    },
    cafe: { en: 'a drink made twice', ko: '두 번 만든 음료' },
  },
  {
    word: { en: 'jitter', ko: '지터' },
    meaning: {
      en: 'chance in a pause, so that not everybody comes back at once',
      ko: '모두 한꺼번에 돌아오지 않도록 쉬는 시간에 섞는 우연',
    },
  },
  {
    word: { en: 'patience', ko: '참을성' },
    meaning: { en: 'how long a customer waits at one try', ko: '손님이 한 번의 시도에서 기다리는 시간' },
  },
  {
    word: { en: 'poison', ko: '만들 수 없는 주문' },
    meaning: { en: 'an order that every worker fails at', ko: '어느 일꾼이 맡아도 실패하는 주문' },
  },
  {
    word: { en: 'retry budget', ko: '재시도 예산' },
    meaning: { en: 'how many retries all customers together may make', ko: '손님 모두가 합쳐서 할 수 있는 재시도의 수' },
  },
  {
    word: { en: 'single point of failure', ko: '단일 장애점' },
    meaning: { en: 'the one of which there is only one', ko: '하나뿐이어서 고장 나면 모두 멈추는 곳' },
  },
]

export const words: Readonly<Record<Chapter, readonly Word[]>> = { queueing, aws, reliability }
