// Calls GitLab's own client for Go. Each line of standard input is a call, each line of standard output its reply, as JSON.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"

	gitlab "gitlab.com/gitlab-org/api/client-go/v2"
)

type call struct {
	Method string            `json:"method"`
	As     string            `json:"as"`
	With   []json.RawMessage `json:"with"`
}

type refusal struct {
	Status  int    `json:"status"`
	Message string `json:"message"`
}

func main() {
	tell(map[string]any{"methods": methods()})
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var told call
		must(json.Unmarshal(lines.Bytes(), &told))
		tell(reply(os.Args[1], told))
	}
}

func methods() []string {
	service := reflect.TypeFor[gitlab.ClusterAgentsServiceInterface]()
	names := []string{}
	for i := range service.NumMethod() {
		names = append(names, service.Method(i).Name)
	}
	return names
}

// reply calls a method by its name with arguments of the types that it takes, all but the options of the request.
func reply(url string, told call) map[string]any {
	client, err := gitlab.NewClient(told.As, gitlab.WithBaseURL(url))
	must(err)
	method := reflect.ValueOf(client.ClusterAgents).MethodByName(told.Method)
	arguments := []reflect.Value{}
	for i, raw := range told.With {
		argument := reflect.New(method.Type().In(i))
		must(json.Unmarshal(raw, argument.Interface()))
		arguments = append(arguments, argument.Elem())
	}
	results := method.Call(arguments)
	if err, failed := results[len(results)-1].Interface().(error); failed {
		return map[string]any{"refused": refusalOf(err)}
	}
	response := results[len(results)-2].Interface().(*gitlab.Response)
	if len(results) == 2 {
		return map[string]any{"answer": map[string]any{"status": response.StatusCode}}
	}
	return map[string]any{"answer": map[string]any{
		"status": response.StatusCode, "value": results[0].Interface(),
		"pages": response.TotalPages, "next": response.NextPage,
	}}
}

func refusalOf(err error) refusal {
	var answered *gitlab.ErrorResponse
	if errors.As(err, &answered) {
		return refusal{answered.StatusCode, answered.Message}
	}
	return refusal{0, err.Error()}
}

func tell(reply map[string]any) {
	line, err := json.Marshal(reply)
	must(err)
	fmt.Println(string(line))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
