/** Words of the host at the door, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Application Load Balancer',
  cafe: 'Host at the door',
  name: 'Load balancer',
  cafeName: 'Host at the door',
  summary: 'One address in front of many targets: each request goes to one that answers its health checks.',
  fields: {
    type: {
      label: 'Type',
      help: 'Application looks at each request. Network spreads connections by a hash, and is not asked about requests.',
    },
    scheme: { label: 'Scheme', help: 'Internet-facing has public addresses, which cost. Internal is reached only by what stands inside.' },
    algorithm: {
      label: 'Algorithm',
      help: 'How the next target is chosen. AWS starts with taking turns; the café’s host looks for the shortest line.',
    },
    deregistrationDelay: {
      label: 'Deregistration delay',
      help: 'How long a leaving target may finish what it has. What still runs then is cut off.',
    },
    idleTimeout: {
      label: 'Idle timeout',
      help: 'Without an answer for so long a request fails with 504; the target works on. AWS’s Network Load Balancer resets after 350 s.',
    },
    healthCheck: {
      label: 'Health check',
      help: 'Shallow asks whether the target is up. Deep stands in its line, so a busy target can fail it.',
    },
    healthCheckInterval: { label: 'Check interval', help: 'Time between two checks of the same target.' },
    healthCheckTimeout: { label: 'Check timeout', help: 'A deep check that waits longer than this has failed.' },
    healthyThreshold: {
      label: 'Passes to return',
      help: 'Checks in a row that an unhealthy target must pass. A new one needs a single pass.',
    },
    unhealthyThreshold: {
      label: 'Failures to leave',
      help: 'Checks in a row that a healthy target may not fail. Fewer notice faster, and are fooled more often.',
    },
    slowStart: { label: 'Slow start', help: 'A target that comes into service gets its share little by little over this time.' },
    stickiness: { label: 'Stickiness', help: 'A visitor goes back to the target that served before. Newcomers alone reach new targets.' },
    crossZone: { label: 'Cross-zone', help: 'Off: each zone’s node sends only to targets of its own zone, however few they are.' },
  },
  nested: {
    'stickiness.enabled': { label: 'Stick to a target', help: 'By a cookie of the load balancer.' },
    'stickiness.duration': { label: 'Cookie lasts', help: 'Each visit renews it.' },
    'stickiness.visitors': { label: 'Visitors', help: 'So many different people the orders come from.' },
  },
  choices: {
    'type=application': 'Application Load Balancer',
    'type=network': 'Network Load Balancer',
    'scheme=internet-facing': 'internet-facing',
    'scheme=internal': 'internal',
    'algorithm=weighted_random': 'by weight (weighted random)',
    'crossZone=default': 'as AWS has it for this type',
    'crossZone=on': 'on',
    'crossZone=off': 'off',
    'algorithm=round_robin': 'take turns (round robin)',
    'algorithm=least_outstanding_requests': 'shortest line (least outstanding requests)',
    'algorithm=random': 'by chance (random)',
    'healthCheck=shallow': 'is it up (shallow)',
    'healthCheck=deep': 'does it answer (deep)',
    'healthCheckTimeout=null': '5 s, network 10 s, as AWS has it',
  },
  gauges: {
    targets: 'Targets',
    healthy: 'Healthy targets',
    unhealthy: 'Unhealthy targets',
    addressHours: 'Address-hours',
  },
  foot: ['targets', 'healthy'],
  faults: {
    belowInterval: 'The check timeout, {timeout} s, must be shorter than the interval, {interval} s.',
    upToInterval: 'The check timeout, {timeout} s, must not be longer than the interval, {interval} s.',
    aboveTimeout:
      'An interval of {interval} s is too short for AWS’s own check timeout, {timeout} s: take a longer interval, or a shorter timeout first.',
    slowStartShort: 'Slow start is off or at least {least} s; {slowStart} s is too short.',
    slowStartAlgorithm: 'Slow start works only where targets take turns (round robin).',
    stickyZones: 'Stickiness needs cross-zone load balancing on.',
    internal: 'An internal load balancer has no public address: customers cannot reach it.',
  },
  lesson: {
    what: 'An Application Load Balancer takes requests at one address and passes each to one of its targets. In the café it is the host at the door, who knows how many wait at each till and sends nobody to a till that is closed. Its targets are single instances, those inside a group included.',
    when: 'As soon as there are two of anything that customers call. Between two tiers it lets either side grow without the other knowing.',
    watch:
      'It does no work itself: with every till busy it only chooses the line. Taking turns sends as many to a slow target as to a fast one. It costs by the hour, and by what passes through.',
    limits: [
      {
        text: 'Deregistration delay 0 to 3,600 s, by default 300 s. Idle timeout 1 to 4,000 s, by default 60 s.',
        source: 'Elastic Load Balancing API Reference, 2015-12-01',
      },
      {
        text: 'When every target is unhealthy it sends to all of them (fail open). Without any target it answers 503.',
        source: 'Application Load Balancers User Guide, Target group health',
      },
      {
        text: 'One capacity unit (LCU) is 25 new connections a second or 3,000 active ones a minute, whichever is more.',
        source: 'Elastic Load Balancing pricing, us-east-1, 23 November 2026',
      },
      { text: 'It has no line of its own, and here it never runs out of capacity.', source: 'Cloud Café, docs/model.md' },
      {
        text: 'A Network Load Balancer’s idle timeout is 60 to 6,000 s for TCP, by default 350 s; here it starts at 60 s as an Application Load Balancer’s does.',
        source: 'Elastic Load Balancing API Reference, 2015-12-01; Cloud Café, docs/model.md',
      },
      {
        text: 'A Network Load Balancer keeps each connection on one target by a hash of its flow, and keeps to its own zone unless told otherwise. Its capacity unit is 800 new flows a second or 100,000 active ones.',
        source: 'Network Load Balancers User Guide; Elastic Load Balancing pricing',
      },
      { text: 'Slow start takes 30 to 900 s and is off by default.', source: 'Elastic Load Balancing API Reference, 2015-12-01' },
    ],
  },
} as const satisfies KindText<typeof fields>
