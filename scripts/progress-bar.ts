/** On stderr: a bar that is redrawn on a terminal, elsewhere a line every ten per cent. */
export function createProgressBar(label: string): (done: number, all: number) => void {
  const steps = process.stderr.isTTY ? 50 : 10
  let shown = -1
  return (done, all) => {
    const step = all === 0 ? steps : Math.floor((done / all) * steps)
    if (step === shown) return
    shown = step
    const percent = `${Math.round((step / steps) * 100)} %`
    if (!process.stderr.isTTY) return process.stderr.write(`${label}: ${percent}\n`)
    const bar = '█'.repeat(step) + '░'.repeat(steps - step)
    process.stderr.write(`\r${label} ${bar} ${percent.padStart(5)}${step === steps ? '\n' : ''}`)
  }
}
