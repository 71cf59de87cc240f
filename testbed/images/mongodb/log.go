package main

import (
	"encoding/json"
	"os"
	"time"
)

// say writes a line as mongod has done since 4.4.
func say(severity string, id int, message string, attributes map[string]any) {
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"t":    map[string]string{"$date": time.Now().Format("2006-01-02T15:04:05.000-07:00")},
		"s":    severity,
		"c":    "NETWORK",
		"id":   id,
		"ctx":  "initandlisten",
		"msg":  message,
		"attr": attributes,
	})
}

func die(code, id int, reason string) {
	say("E", id, "Terminating", map[string]any{"error": reason})
	os.Exit(code)
}
