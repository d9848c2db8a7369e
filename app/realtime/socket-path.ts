/** Path of Socket.IO's requests on the market's HTTP server. */
export const socketPath = '/socket.io/'
