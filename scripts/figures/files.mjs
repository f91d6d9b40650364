/** Diagrams that the figures are measured with: a playing crowd, and the largest file that the page reads. */

const FORMAT = { format: 'cloud-cafe/diagram', version: 1 }
const call = (from, to) => ({ id: `${from}-${to}`, from, to, role: 'call', settings: {} })

/** Cells of customers, balancer and two workers; each balancer also serves its neighbour's workers: five wires to four components. */
export function crowd(size) {
  const cells = Math.round(size / 4)
  const across = Math.ceil(Math.sqrt(cells * 0.75))
  const components = []
  const wires = []
  for (let n = 0; n < cells; n++) {
    const [x, y] = [(n % across) * 560, Math.floor(n / across) * 400]
    const put = (id, kind, dx, dy, settings) =>
      components.push({ id: `${id}${n}`, kind, name: `${id} ${n}`, x: x + dx, y: y + dy, settings })
    put('customers', 'clients', 0, 0, { rate: 12 })
    put('door', 'loadBalancer', 0, 184, {})
    put('left', 'instance', 256, 0, {})
    put('right', 'instance', 256, 184, {})
    wires.push(call(`customers${n}`, `door${n}`))
    for (const target of [n, (n + 1) % cells]) for (const side of ['left', 'right']) wires.push(call(`door${n}`, `${side}${target}`))
  }
  return JSON.stringify({ ...FORMAT, name: `${size} components`, components, wires, scenario: { duration: 36_000 } })
}

/**
 * 8 million bytes. With `cells` they are a crowd of customers with long profiles, each with its worker; else as many components and
 * wires as a file may have, and a setting of the last wire that there is not.
 */
export function largest(cells = 0) {
  const broken = cells === 0
  const [half, wireCount] = broken ? [5000, 20_000] : [cells, cells]
  const factors = Array.from({ length: broken ? 100 : 7000 }, (_, bin) => bin * 1.25)
  const place = (nth) => ({ x: (nth % 20) * 256, y: Math.floor(nth / 20) * 184 })
  const components = Array.from({ length: 2 * half }, (_, nth) =>
    nth < half
      ? { id: `c${nth}`, kind: 'instance', name: `Worker ${nth}`, ...place(nth), settings: {} }
      : {
          id: `c${nth}`,
          kind: 'clients',
          name: `Customers ${nth}`,
          ...place(nth),
          settings: { rate: nth, profile: { kind: 'steps', start: 0, bin: 60, factors } },
        },
  )
  const wires = Array.from({ length: wireCount }, (_, nth) => ({
    ...call(`c${half + (nth % half)}`, `c${(nth + Math.floor(nth / half)) % half}`),
    settings: { [broken && nth === wireCount - 1 ? 'latensy' : 'latency']: 0.001 },
  }))
  return JSON.stringify({ ...FORMAT, name: 'Largest', components, wires }).padEnd(8_000_000)
}
