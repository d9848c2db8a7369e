/** A tiny clip made by ffmpeg for tests, once per run: 3 s, 180×320 at 24 fps, a key frame a second, a 440 Hz tone. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a tool of ffmpeg's; says which package to install when it is missing. */
export async function runFfmpeg(
  tool: 'ffmpeg' | 'ffprobe',
  args: string[],
): Promise<{ stdout: string; stderr: string }> {
  try {
    return await run(tool, args, { timeout: 60_000, maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(
      `${tool} is missing. Install the package "ffmpeg" (Debian: apt install ffmpeg; macOS: brew install ffmpeg).`,
    )
  }
}

export async function testClip(): Promise<string> {
  const file = path.join(tmpdir(), 'cho-ban-test-clip-v1.mp4')
  if (existsSync(file)) return file
  const beside = `${file}.${process.pid}.mp4`
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=180x320:rate=24']
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000']
  const video = [
    '-c:v',
    'libx264',
    '-profile:v',
    'baseline',
    '-bf',
    '0',
    '-g',
    '24',
    '-sc_threshold',
    '0',
    '-pix_fmt',
    'yuv420p',
    '-b:v',
    '150k',
  ]
  await runFfmpeg('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...picture,
    ...sound,
    '-t',
    '3',
    ...video,
    '-c:a',
    'aac',
    '-ac',
    '1',
    '-b:a',
    '32k',
    beside,
  ])
  await rename(beside, file)
  return file
}
