/** Ways in which the gateway can be told to misbehave. */
export class GatewayFaults {
  /** Connections are dropped before the WebSocket handshake. */
  refuses = false;
  /** Heartbeats get no acknowledgement: the client has to notice the zombie. */
  withholdsAcks = false;
}
