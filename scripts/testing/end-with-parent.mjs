// Loaded into a server that a test started: when the test's process is gone, however it went, this one goes as well.
process.stdin.once('close', () => process.kill(process.pid, 'SIGTERM')).resume()
